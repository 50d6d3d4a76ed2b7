/** Taking over old cases whole. */
@NullMarked
package io.huiyin.command.complaint.history;

import org.jspecify.annotations.NullMarked;
