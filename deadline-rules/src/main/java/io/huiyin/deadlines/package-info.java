/** When something is due: the working calendar, how days and hours are counted, and the rules as data. */
@NullMarked
package io.huiyin.deadlines;

import org.jspecify.annotations.NullMarked;
