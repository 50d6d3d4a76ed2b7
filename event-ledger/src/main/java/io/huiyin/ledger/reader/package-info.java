/** Follows the chain of blocks, checking it, and hands its events to Axon. */
@NullMarked
package io.huiyin.ledger.reader;

import org.jspecify.annotations.NullMarked;
