/** The page of the deadline rules: what the house lives by, and re-basings from the proposal to the approval. */
@NullMarked
package io.huiyin.console.rules;

import org.jspecify.annotations.NullMarked;
