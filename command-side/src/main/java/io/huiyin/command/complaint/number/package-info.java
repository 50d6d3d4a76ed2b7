/** The numbers people say on the phone. */
@NullMarked
package io.huiyin.command.complaint.number;

import org.jspecify.annotations.NullMarked;
