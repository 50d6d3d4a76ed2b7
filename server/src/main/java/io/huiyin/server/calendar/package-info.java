/** The working calendar from the command line, and whether next year's table is there. */
@NullMarked
package io.huiyin.server.calendar;

import org.jspecify.annotations.NullMarked;
