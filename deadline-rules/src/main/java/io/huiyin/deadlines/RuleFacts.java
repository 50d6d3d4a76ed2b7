package io.huiyin.deadlines;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a case when rules are chosen, by the names that rule files use. A fact nobody knows is absent, and no
 * rule that asks for it applies. Immutable.
 */
public record RuleFacts(Map<String, Set<String>> known) {

    /** Whether a complaint is about a breach of the regulation. */
    public static final String BREACH_OF_REGULATION = "breachOfRegulation";

    /** An incident's level by the city's scale. */
    public static final String CITY_LEVEL = "cityLevel";

    /** An incident's level by the scale of the national cyberspace administration. */
    public static final String CAC_LEVEL = "cacLevel";

    /** Whether the system is critical information infrastructure; what nobody said is not. */
    public static final String CRITICAL_INFRASTRUCTURE = "criticalInfrastructure";

    /** Whether personal information is concerned, or may be. */
    public static final String PERSONAL_INFORMATION = "personalInformation";

    /** What kind of incident it is. */
    public static final String KIND = "kind";

    /** Which kind of system is hit. */
    public static final String SYSTEM = "system";

    static final List<String> TRUE_OR_FALSE = List.of("true", "false");
    static final List<String> LEVELS = List.of("PARTICULARLY_MAJOR", "MAJOR", "CONSIDERABLE", "GENERAL");

    /** Nothing is known. */
    public static final RuleFacts NONE = new RuleFacts(Map.of());

    public RuleFacts {
        known = Map.copyOf(known);
    }

    /** With one more fact. */
    public RuleFacts with(String fact, Object value) {
        Map<String, Set<String>> more = new HashMap<>(known);
        more.put(fact, Set.of(value.toString()));
        return new RuleFacts(more);
    }

    boolean has(String fact, Collection<String> oneOf) {
        return known.getOrDefault(fact, Set.of()).stream().anyMatch(oneOf::contains);
    }
}
