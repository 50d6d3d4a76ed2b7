/** When what an incident obliges to is due, decided once and explained. */
@NullMarked
package io.huiyin.command.incident.deadline;

import org.jspecify.annotations.NullMarked;
