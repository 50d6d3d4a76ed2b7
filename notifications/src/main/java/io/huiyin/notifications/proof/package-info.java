/** Puts on record in the ledger what became of messages that the law asks for. */
@NullMarked
package io.huiyin.notifications.proof;

import org.jspecify.annotations.NullMarked;
