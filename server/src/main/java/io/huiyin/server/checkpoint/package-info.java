/** Checkpoints of the ledger: signed, kept, given away, and what is proved by them. */
@NullMarked
package io.huiyin.server.checkpoint;

import org.jspecify.annotations.NullMarked;
