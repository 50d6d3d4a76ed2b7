/** Which days are worked, decided by two people, and followed by every node. */
@NullMarked
package io.huiyin.command.calendar;

import org.jspecify.annotations.NullMarked;
