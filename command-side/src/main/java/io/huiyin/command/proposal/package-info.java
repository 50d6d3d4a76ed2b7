/** What one person proposes and another approves. */
@NullMarked
package io.huiyin.command.proposal;

import org.jspecify.annotations.NullMarked;
