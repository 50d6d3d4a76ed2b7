/** Answers what deadline rules say. */
@NullMarked
package io.huiyin.query.rules;

import org.jspecify.annotations.NullMarked;
