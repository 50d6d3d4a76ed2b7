/** Putting an incident on record. */
@NullMarked
package io.huiyin.command.incident.register;

import org.jspecify.annotations.NullMarked;
