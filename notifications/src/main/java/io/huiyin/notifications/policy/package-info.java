/** Decides from events whom to tell: replayable, silent on a rebuild, silent about what was imported. */
@NullMarked
package io.huiyin.notifications.policy;

import org.jspecify.annotations.NullMarked;
