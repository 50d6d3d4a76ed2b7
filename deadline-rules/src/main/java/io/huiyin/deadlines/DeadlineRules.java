package io.huiyin.deadlines;

import java.io.InputStream;
import java.util.List;

/** The deadline rules in use, read from data. */
public final class DeadlineRules {

    private final List<DeadlineRule> rules;

    private DeadlineRules(List<DeadlineRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules shipped with the product: {@code complaint-reply}, {@code hotline-reply}, {@code incident-report}. */
    public static DeadlineRules shipped() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads rules from YAML (UTF-8), and closes nothing.
     *
     * @param file name of the file, for messages only
     * @param yaml the text
     * @throws InvalidRulesException when something is wrong, naming file, rule and field
     */
    public static DeadlineRules parse(String file, InputStream yaml) {
        throw new UnsupportedOperationException();
    }

    /** All rules, in the order of the file. */
    public List<DeadlineRule> all() {
        return rules;
    }

    /**
     * The rule of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public DeadlineRule byId(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no deadline rule %s.".formatted(id)));
    }
}
