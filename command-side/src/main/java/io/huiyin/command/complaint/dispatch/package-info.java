/** Giving a case to the unit that answers it. */
@NullMarked
package io.huiyin.command.complaint.dispatch;

import org.jspecify.annotations.NullMarked;
