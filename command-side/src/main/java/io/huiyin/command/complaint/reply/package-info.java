/** Answering the citizen. */
@NullMarked
package io.huiyin.command.complaint.reply;

import org.jspecify.annotations.NullMarked;
