/** The key that signs how far the ledger has come, and its replacement. */
@NullMarked
package io.huiyin.api.ledgerkey;

import org.jspecify.annotations.NullMarked;
