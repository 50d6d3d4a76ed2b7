/** Who did what on whose behalf: the metadata that every event carries. */
@NullMarked
package io.huiyin.api.envelope;

import org.jspecify.annotations.NullMarked;
