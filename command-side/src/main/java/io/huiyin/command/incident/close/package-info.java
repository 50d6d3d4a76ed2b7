/** Closing an incident. */
@NullMarked
package io.huiyin.command.incident.close;

import org.jspecify.annotations.NullMarked;
