/** What people do about messages, and what became of the messages that a case obliged to. */
@NullMarked
package io.huiyin.command.delivery;

import org.jspecify.annotations.NullMarked;
