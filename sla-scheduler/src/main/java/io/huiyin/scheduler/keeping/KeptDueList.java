package io.huiyin.scheduler.keeping;

import io.huiyin.scheduler.duelist.DueListState;
import io.huiyin.storage.LedgerStanding;

/**
 * The due-list as it stood after an event.
 *
 * @param basis what it was planned by
 * @param ledger after which event of which ledger
 * @param list the list
 */
record KeptDueList(String basis, LedgerStanding ledger, DueListState list) {}
