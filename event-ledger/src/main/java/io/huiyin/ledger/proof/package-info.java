/** Proofs from the ledger's tree: its hashes are kept in tiles beside the ledger, which come back from the blocks. */
@NullMarked
package io.huiyin.ledger.proof;

import org.jspecify.annotations.NullMarked;
