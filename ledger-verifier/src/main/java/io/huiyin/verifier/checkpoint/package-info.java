/** What the house signs and gives away: how far the ledger had come, and the root over all its events. */
@NullMarked
package io.huiyin.verifier.checkpoint;

import org.jspecify.annotations.NullMarked;
