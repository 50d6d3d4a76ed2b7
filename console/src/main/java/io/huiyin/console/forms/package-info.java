/** Reading what people typed, and giving it back with what is wrong. */
@NullMarked
package io.huiyin.console.forms;

import org.jspecify.annotations.NullMarked;
