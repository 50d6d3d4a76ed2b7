/** Looking at who complains. */
@NullMarked
package io.huiyin.command.complaint.reveal;

import org.jspecify.annotations.NullMarked;
