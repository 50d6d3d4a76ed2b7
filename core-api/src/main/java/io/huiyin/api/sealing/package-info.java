/** Text that is sealed in every event and readable only with the key of its case. */
@NullMarked
package io.huiyin.api.sealing;

import org.jspecify.annotations.NullMarked;
