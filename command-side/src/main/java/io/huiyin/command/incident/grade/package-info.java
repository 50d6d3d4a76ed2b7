/** Judging how grave an incident is, and which clocks that starts. */
@NullMarked
package io.huiyin.command.incident.grade;

import org.jspecify.annotations.NullMarked;
