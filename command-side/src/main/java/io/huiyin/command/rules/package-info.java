/** By which deadline rules the house lives, and how running clocks come under a newer version. */
@NullMarked
package io.huiyin.command.rules;

import org.jspecify.annotations.NullMarked;
