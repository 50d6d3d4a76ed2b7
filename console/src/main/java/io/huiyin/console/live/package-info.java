/** Tells open pages that what they show may have changed, without saying how: the page asks again as a person would. */
@NullMarked
package io.huiyin.console.live;

import org.jspecify.annotations.NullMarked;
