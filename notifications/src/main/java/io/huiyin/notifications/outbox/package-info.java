/** Answers who may ask where messages stand and what they say. */
@NullMarked
package io.huiyin.notifications.outbox;

import org.jspecify.annotations.NullMarked;
