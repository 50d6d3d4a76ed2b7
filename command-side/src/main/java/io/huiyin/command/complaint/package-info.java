/** A citizen's matter from the call to the answer; each step has its rules in a room of its own. */
@NullMarked
package io.huiyin.command.complaint;

import org.jspecify.annotations.NullMarked;
