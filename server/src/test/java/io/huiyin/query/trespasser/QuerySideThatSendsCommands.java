package io.huiyin.query.trespasser;

import io.huiyin.command.CommandSide;

/** Breaks the rule that the two sides never know each other. */
public final class QuerySideThatSendsCommands {

    CommandSide side = null;
}
