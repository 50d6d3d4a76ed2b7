/** The key that signs how far the ledger has come: replaced on record, vouched for by the one before. */
@NullMarked
package io.huiyin.command.ledgerkey;

import org.jspecify.annotations.NullMarked;
