/** The Axon event store on a provable ledger of blocks. */
@NullMarked
package io.huiyin.ledger;

import org.jspecify.annotations.NullMarked;
