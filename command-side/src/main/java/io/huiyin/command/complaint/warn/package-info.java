/** Records that a milestone of the reply's deadline passed, and who is to know. */
@NullMarked
package io.huiyin.command.complaint.warn;

import org.jspecify.annotations.NullMarked;
