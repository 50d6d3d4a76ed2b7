/** How events, metadata, tokens and snapshots become JSON under stable names. */
@NullMarked
package io.huiyin.ledger.serialization;

import org.jspecify.annotations.NullMarked;
