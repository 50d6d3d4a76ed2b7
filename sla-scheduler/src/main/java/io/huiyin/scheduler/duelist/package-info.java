/** What is due next, in memory, and the commands that put it on record. */
@NullMarked
package io.huiyin.scheduler.duelist;

import org.jspecify.annotations.NullMarked;
