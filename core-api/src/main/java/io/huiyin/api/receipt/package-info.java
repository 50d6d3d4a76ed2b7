/** What whoever performed a statutory act takes home. */
@NullMarked
package io.huiyin.api.receipt;

import org.jspecify.annotations.NullMarked;
