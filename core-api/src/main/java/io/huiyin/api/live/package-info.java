/** Hearing that something has changed, without hearing what. */
@NullMarked
package io.huiyin.api.live;

import org.jspecify.annotations.NullMarked;
