/** What a node keeps of its due-list, so that a start need not read the whole ledger. */
@NullMarked
package io.huiyin.scheduler.keeping;

import org.jspecify.annotations.NullMarked;
