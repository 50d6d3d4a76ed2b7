package io.huiyin.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a house cannot do without: every complaint has exactly one deadline for its answer, and a unit that gets one at
 * most one for its own.
 */
final class HouseNeeds {

    private HouseNeeds() {}

    static List<RuleFault> faultsOf(DeadlineRules rules, String file) {
        List<RuleFault> faults = new ArrayList<>();
        for (String breach : RuleFacts.TRUE_OR_FALSE) {
            check(rules, file, RuleEvent.COMPLAINT_RECEIVED, breach, true, faults);
            check(rules, file, RuleEvent.COMPLAINT_DISPATCHED, breach, false, faults);
        }
        return faults;
    }

    private static void check(
            DeadlineRules rules, String file, RuleEvent event, String breach, boolean needed, List<RuleFault> faults) {
        RuleFacts facts = RuleFacts.NONE.with(RuleFacts.BREACH_OF_REGULATION, breach);
        List<String> found = rules.setGoingBy(event, facts).stream()
                .map(DeadlineRule::reference)
                .toList();
        String fact = Map.entry(RuleFacts.BREACH_OF_REGULATION, breach).toString();
        if (found.isEmpty() && needed) {
            faults.add(fault(file, RuleFault.Kind.NOT_COVERED, event.ruleName(), fact));
        } else if (found.size() > 1) {
            faults.add(fault(file, RuleFault.Kind.COVERED_TWICE, String.join(", ", found), event.ruleName(), fact));
        }
    }

    private static RuleFault fault(String file, RuleFault.Kind kind, String... arguments) {
        return new RuleFault(file, 1, null, "", kind, List.of(arguments));
    }
}
