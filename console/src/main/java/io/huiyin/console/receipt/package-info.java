/** Receipts: the proof that the ledger holds what somebody did, to take home. */
@NullMarked
package io.huiyin.console.receipt;

import org.jspecify.annotations.NullMarked;
