/** How a deadline is decided on, missed and ended, whatever is owed. */
@NullMarked
package io.huiyin.command.deadline;

import org.jspecify.annotations.NullMarked;
