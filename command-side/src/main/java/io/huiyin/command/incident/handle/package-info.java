/** Saying that handling of an incident has ended, and which clocks that starts. */
@NullMarked
package io.huiyin.command.incident.handle;

import org.jspecify.annotations.NullMarked;
