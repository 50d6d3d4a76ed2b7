/** What is known of a notice, and what every desk of it has in common. */
@NullMarked
package io.huiyin.command.notice.file;

import org.jspecify.annotations.NullMarked;
