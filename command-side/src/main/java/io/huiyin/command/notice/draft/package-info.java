/** Writing a notice. */
@NullMarked
package io.huiyin.command.notice.draft;

import org.jspecify.annotations.NullMarked;
