/** What pages share on which one person proposes a change of deadlines and another approves it. */
@NullMarked
package io.huiyin.console.proposal;

import org.jspecify.annotations.NullMarked;
