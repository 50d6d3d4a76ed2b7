/** Logging what a citizen brings forward. */
@NullMarked
package io.huiyin.command.complaint.register;

import org.jspecify.annotations.NullMarked;
