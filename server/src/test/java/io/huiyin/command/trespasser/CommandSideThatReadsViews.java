package io.huiyin.command.trespasser;

import io.huiyin.query.LedgerPosition;

/** Breaks the rule that the two sides never know each other. */
public final class CommandSideThatReadsViews {

    LedgerPosition position = null;
}
