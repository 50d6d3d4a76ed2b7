/** How numbers are counted that people say on the phone. */
@NullMarked
package io.huiyin.command.number;

import org.jspecify.annotations.NullMarked;
