package io.huiyin.deadlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can set a rule going, with the facts that are known then, the starts a clock can have, and the acts owed. */
public enum RuleEvent {
    /** A complaint came in. */
    COMPLAINT_RECEIVED(
            "complaint-received",
            EnumSet.of(StartPoint.RECEIVED),
            EnumSet.of(RuleAct.REPLY),
            Map.of(RuleFacts.BREACH_OF_REGULATION, RuleFacts.TRUE_OR_FALSE)),
    /** A complaint was given to a unit. */
    COMPLAINT_DISPATCHED(
            "complaint-dispatched",
            EnumSet.of(StartPoint.DISPATCHED),
            EnumSet.of(RuleAct.REPLY_OF_UNIT),
            Map.of(RuleFacts.BREACH_OF_REGULATION, RuleFacts.TRUE_OR_FALSE)),
    /** An incident was registered, or judged anew. */
    INCIDENT_REPORTED(
            "incident-reported",
            EnumSet.of(StartPoint.OCCURRED, StartPoint.DETECTED, StartPoint.LEARNED, StartPoint.HANDLED),
            EnumSet.of(RuleAct.PLAN, RuleAct.REPORT, RuleAct.FOLLOW_UP_REPORT, RuleAct.FINAL_REPORT, RuleAct.NOTICE),
            Map.of(
                    RuleFacts.CITY_LEVEL, RuleFacts.LEVELS,
                    RuleFacts.CAC_LEVEL, RuleFacts.LEVELS,
                    RuleFacts.CRITICAL_INFRASTRUCTURE, RuleFacts.TRUE_OR_FALSE,
                    RuleFacts.PERSONAL_INFORMATION, RuleFacts.TRUE_OR_FALSE,
                    RuleFacts.KIND, List.of(),
                    RuleFacts.SYSTEM, List.of()));

    private final String ruleName;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
    private final Set<StartPoint> starts;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
    private final Set<RuleAct> acts;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of gives a map that nobody changes
    private final Map<String, List<String>> facts;

    RuleEvent(String ruleName, Set<StartPoint> starts, Set<RuleAct> acts, Map<String, List<String>> facts) {
        this.ruleName = ruleName;
        this.starts = starts;
        this.acts = acts;
        this.facts = facts;
    }

    /** Its name in rule files. */
    public String ruleName() {
        return ruleName;
    }

    static Optional<RuleEvent> named(String name) {
        return Arrays.stream(values())
                .filter(event -> event.ruleName.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(RuleEvent::ruleName).toList();
    }

    /** The starts its clocks can have. */
    List<StartPoint> starts() {
        return new ArrayList<>(starts);
    }

    /** The acts its steps can ask for. */
    List<RuleAct> acts() {
        return new ArrayList<>(acts);
    }

    List<String> factNames() {
        return facts.keySet().stream().sorted().collect(Collectors.toList());
    }

    /** The values a fact can have; empty when any name will do. */
    List<String> valuesOf(String fact) {
        return facts.getOrDefault(fact, List.of());
    }
}
