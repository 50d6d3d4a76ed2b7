package io.huiyin.deadlines;

import java.util.List;
import java.util.Map;

/**
 * What sets a rule going.
 *
 * @param event what must happen
 * @param facts facts of the case by name, each with the values it may have; empty when every such event sets the rule
 *     going
 */
public record RuleTrigger(RuleEvent event, Map<String, List<String>> facts) {

    public RuleTrigger {
        facts = Map.copyOf(facts);
    }

    boolean isSetOffBy(RuleEvent happened, RuleFacts known) {
        return event == happened
                && facts.entrySet().stream().allMatch(fact -> known.has(fact.getKey(), fact.getValue()));
    }
}
