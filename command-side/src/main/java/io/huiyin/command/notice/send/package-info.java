/** Letting a notice go out, stopping it, and letting it go on. */
@NullMarked
package io.huiyin.command.notice.send;

import org.jspecify.annotations.NullMarked;
