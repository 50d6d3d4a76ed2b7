package io.huiyin.server.house;

import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.InvalidRulesException;
import io.huiyin.deadlines.RuleFault;
import io.huiyin.storage.KeptState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers every rule this house ever lived by, in kept state: a running case keeps the version its clock was set by,
 * whatever a later file says, and no version ever says something else. The shipped rules need no memory; the product
 * keeps theirs. Where the product gives a number to a new version that a version of the house's own has had before, the
 * house's file keeps its meaning.
 */
final class RuleMemory {

    private static final String COLLECTION = "deadline-rules";
    private static final int PAGE = 500;

    private final KeptState keptState;

    RuleMemory(KeptState keptState) {
        this.keptState = keptState;
    }

    /**
     * The rules with those remembered; what is new in them is remembered from now on.
     *
     * @param file what they are called in messages
     * @throws InvalidRulesException if one of them was in use under its version and said something else; nothing of them is
     *     remembered then
     */
    DeadlineRules with(DeadlineRules rules, String file) {
        Collection<DeadlineRule> shippedRules = DeadlineRules.shipped().known();
        refuse(rules.changed(inUse(shippedRules), file));
        Set<String> shipped = shippedRules.stream().map(DeadlineRule::reference).collect(Collectors.toSet());
        List<DeadlineRule> fresh = rules.all().stream()
                .filter(rule -> !shipped.contains(rule.reference()))
                .toList();
        fresh.forEach(rule -> keptState.insertIfAbsent(
                COLLECTION, rule.reference(), rule.content().getBytes(StandardCharsets.UTF_8)));
        // Another node may have been first with other rules of the same name.
        List<DeadlineRule> now = inUse(shippedRules);
        refuse(rules.changed(now, file));
        return rules.remembering(now);
    }

    // The house's own memory counts more.
    private List<DeadlineRule> inUse(Collection<DeadlineRule> shipped) {
        List<DeadlineRule> rules = new ArrayList<>(shipped);
        rules.addAll(remembered());
        return rules;
    }

    private List<DeadlineRule> remembered() {
        List<DeadlineRule> rules = new ArrayList<>();
        List<KeptState.Entry> page = keptState.list(COLLECTION, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(
                    entry -> rules.add(DeadlineRules.ofContent(new String(entry.value(), StandardCharsets.UTF_8))));
            page = keptState.list(COLLECTION, page.get(page.size() - 1).id(), PAGE);
        }
        return rules;
    }

    private static void refuse(List<RuleFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRulesException(faults);
        }
    }
}
