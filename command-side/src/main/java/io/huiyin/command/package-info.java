/** Decides: aggregates, the rules they keep, and the deadlines they set. */
@NullMarked
package io.huiyin.command;

import org.jspecify.annotations.NullMarked;
