/** Sends what is due, when it is due. */
@NullMarked
package io.huiyin.scheduler.firing;

import org.jspecify.annotations.NullMarked;
