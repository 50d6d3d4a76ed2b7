/** The page of the working calendar: what is in force, and drafts from the file to the second person's approval. */
@NullMarked
package io.huiyin.console.calendar;

import org.jspecify.annotations.NullMarked;
