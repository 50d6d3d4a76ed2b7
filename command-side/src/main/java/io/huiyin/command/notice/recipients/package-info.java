/** Taking the recipients of a notice from a file. */
@NullMarked
package io.huiyin.command.notice.recipients;

import org.jspecify.annotations.NullMarked;
