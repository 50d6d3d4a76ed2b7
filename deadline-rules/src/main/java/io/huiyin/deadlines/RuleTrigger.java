package io.huiyin.deadlines;

import java.util.List;
import java.util.Map;

/**
 * What sets a rule going.
 *
 * @param event what must happen, for instance {@code complaint-received}
 * @param facts facts of the case by name, each with the values it may have; empty when every such event sets the rule
 *     going
 */
public record RuleTrigger(String event, Map<String, List<String>> facts) {

    public RuleTrigger {
        facts = Map.copyOf(facts);
    }
}
