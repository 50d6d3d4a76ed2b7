/** Writes letters in the language of the house, from templates and message files. */
@NullMarked
package io.huiyin.notifications.writing;

import org.jspecify.annotations.NullMarked;
