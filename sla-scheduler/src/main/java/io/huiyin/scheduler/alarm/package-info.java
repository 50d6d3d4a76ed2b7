/** Wakes the scheduler at instants; knows nothing of deadlines. */
@NullMarked
package io.huiyin.scheduler.alarm;

import org.jspecify.annotations.NullMarked;
