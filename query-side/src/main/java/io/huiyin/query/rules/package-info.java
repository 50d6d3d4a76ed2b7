/** What deadline rules say, since when the house lives by them, and the re-basings of running clocks. */
@NullMarked
package io.huiyin.query.rules;

import org.jspecify.annotations.NullMarked;
