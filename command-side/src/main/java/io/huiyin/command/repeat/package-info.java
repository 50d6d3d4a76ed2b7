/** One wish has one effect, however often it is sent. */
@NullMarked
package io.huiyin.command.repeat;

import org.jspecify.annotations.NullMarked;
