/** Messages on their way to people: what is sent to whom, what became of it, and what a person may do about it. */
@NullMarked
package io.huiyin.api.delivery;

import org.jspecify.annotations.NullMarked;
