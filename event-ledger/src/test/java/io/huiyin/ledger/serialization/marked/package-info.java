/** A record in a null-marked package, to be read in tests. */
@NullMarked
package io.huiyin.ledger.serialization.marked;

import org.jspecify.annotations.NullMarked;
