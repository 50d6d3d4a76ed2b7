/** Counts the deadlines of open cases anew after a calendar or a re-basing was approved, until the ledger says that all are done. */
@NullMarked
package io.huiyin.scheduler.recount;

import org.jspecify.annotations.NullMarked;
