/** The deadline rules of the house: what they say, since when, and how running clocks come to follow a newer version. */
@NullMarked
package io.huiyin.api.rules;

import org.jspecify.annotations.NullMarked;
