/** Verifies the blocks of a store. */
@NullMarked
package io.huiyin.ledger.verify;

import org.jspecify.annotations.NullMarked;
