package io.huiyin.deadlines;

import java.util.Map;

/**
 * What sets a rule going.
 *
 * @param event what must happen, for instance {@code complaint-received}
 * @param facts facts of the case that must hold, by name; empty when every such event sets the rule going
 */
public record RuleTrigger(String event, Map<String, String> facts) {

    public RuleTrigger {
        facts = Map.copyOf(facts);
    }
}
