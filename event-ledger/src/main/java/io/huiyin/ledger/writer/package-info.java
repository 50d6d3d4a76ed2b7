/** Turns waiting appends into blocks, one at a time, and settles what became of each. */
@NullMarked
package io.huiyin.ledger.writer;

import org.jspecify.annotations.NullMarked;
