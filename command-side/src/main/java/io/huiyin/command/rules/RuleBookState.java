package io.huiyin.command.rules;

import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.command.proposal.Proposals;
import java.util.HashMap;
import java.util.Map;

/**
 * The rules on record and what waits to bring running clocks under a newer version. Immutable; each event gives a new
 * one.
 *
 * @param setsClocks every rule and version the house ever lived by, and whether clocks are set by it
 * @param rebasings everything ever proposed
 */
record RuleBookState(Map<String, Boolean> setsClocks, Proposals<RebasingProposed> rebasings) {

    /** Before anything was adopted. */
    static final RuleBookState EMPTY = new RuleBookState(Map.of(), Proposals.none());

    RuleBookState {
        setsClocks = Map.copyOf(setsClocks);
    }

    boolean knows(String rule) {
        return setsClocks.containsKey(rule);
    }

    boolean setsClocks(String rule) {
        return setsClocks.getOrDefault(rule, false);
    }

    RuleBookState with(String rule, boolean sets) {
        Map<String, Boolean> more = new HashMap<>(setsClocks);
        more.put(rule, sets);
        return new RuleBookState(more, rebasings);
    }

    RuleBookState with(Proposals<RebasingProposed> changed) {
        return new RuleBookState(setsClocks, changed);
    }
}
