/** Watches every running deadline: sees to it that each milestone and each miss is put on record at its instant. */
@NullMarked
package io.huiyin.scheduler;

import org.jspecify.annotations.NullMarked;
