/** What a command makes happen, and when it happened in the world. */
@NullMarked
package io.huiyin.command.fact;

import org.jspecify.annotations.NullMarked;
