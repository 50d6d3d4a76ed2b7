/** A security incident from the first sign of it to its closing; each step has its rules in a room of its own. */
@NullMarked
package io.huiyin.command.incident;

import org.jspecify.annotations.NullMarked;
