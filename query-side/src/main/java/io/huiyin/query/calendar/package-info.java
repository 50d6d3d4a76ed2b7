/** The working calendar and its drafts, and what a draft does to the cases that are open. */
@NullMarked
package io.huiyin.query.calendar;

import org.jspecify.annotations.NullMarked;
