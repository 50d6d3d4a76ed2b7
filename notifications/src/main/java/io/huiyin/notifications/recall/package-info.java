/** Reads from the ledger's streams what a letter has to know, as it was when its cause happened. */
@NullMarked
package io.huiyin.notifications.recall;

import org.jspecify.annotations.NullMarked;
