/** The first page after signing in: what this person owes next. */
@NullMarked
package io.huiyin.console.start;

import org.jspecify.annotations.NullMarked;
