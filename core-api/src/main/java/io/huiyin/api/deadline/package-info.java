/** When something owed is due, and why: decided facts, never recomputed. */
@NullMarked
package io.huiyin.api.deadline;

import org.jspecify.annotations.NullMarked;
