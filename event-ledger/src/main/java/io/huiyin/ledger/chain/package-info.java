/** The chain as a writing or reading process knows it. */
@NullMarked
package io.huiyin.ledger.chain;

import org.jspecify.annotations.NullMarked;
