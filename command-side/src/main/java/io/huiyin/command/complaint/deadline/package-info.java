/** When the reply is due, decided once and explained. */
@NullMarked
package io.huiyin.command.complaint.deadline;

import org.jspecify.annotations.NullMarked;
