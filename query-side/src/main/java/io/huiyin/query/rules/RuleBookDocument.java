package io.huiyin.query.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All rules the house ever lived by, and all re-basings there ever were; a few a year.
 *
 * @param rules in the order in which they were adopted
 * @param rebasings in the order of their numbers
 */
record RuleBookDocument(List<AdoptedRecord> rules, List<RebasingRecord> rebasings) {

    static final RuleBookDocument NONE = new RuleBookDocument(List.of(), List.of());

    RuleBookDocument {
        rules = List.copyOf(rules);
        rebasings = List.copyOf(rebasings);
    }

    RuleBookDocument with(AdoptedRecord rule) {
        List<AdoptedRecord> more = new ArrayList<>(rules);
        more.add(rule);
        return new RuleBookDocument(more, rebasings);
    }

    RuleBookDocument switching(String reference, boolean setsClocks) {
        return new RuleBookDocument(
                rules.stream()
                        .map(rule -> rule.rule().equals(reference) ? rule.switchedTo(setsClocks) : rule)
                        .toList(),
                rebasings);
    }

    RuleBookDocument with(RebasingRecord rebasing) {
        List<RebasingRecord> more = new ArrayList<>(rebasings);
        more.add(rebasing);
        return new RuleBookDocument(rules, more);
    }

    RuleBookDocument changing(int rebasing, UnaryOperator<RebasingRecord> change) {
        return new RuleBookDocument(
                rules,
                rebasings.stream()
                        .map(known -> known.rebasing() == rebasing ? change.apply(known) : known)
                        .toList());
    }

    Optional<RebasingRecord> rebasing(int number) {
        return rebasings.stream().filter(known -> known.rebasing() == number).findFirst();
    }

    boolean setsClocks(String reference) {
        return rules.stream().anyMatch(rule -> rule.rule().equals(reference) && rule.setsClocks());
    }
}
