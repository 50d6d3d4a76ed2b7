/** Records that a milestone of an obligation passed, and who is to know. */
@NullMarked
package io.huiyin.command.incident.warn;

import org.jspecify.annotations.NullMarked;
