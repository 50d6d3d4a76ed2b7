/** Time as people say it: how much is left, and when exactly. */
@NullMarked
package io.huiyin.console.time;

import org.jspecify.annotations.NullMarked;
