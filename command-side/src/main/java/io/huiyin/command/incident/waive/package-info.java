/** Letting an obligation go. */
@NullMarked
package io.huiyin.command.incident.waive;

import org.jspecify.annotations.NullMarked;
