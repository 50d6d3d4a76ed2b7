package io.huiyin.deadlines;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The deadline rules in use, read from data. */
public final class DeadlineRules {

    private static final String SHIPPED = "deadline-rules.yaml";

    private final List<DeadlineRule> rules;

    private DeadlineRules(List<DeadlineRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules shipped with the product: {@code complaint-reply}, {@code hotline-reply}, {@code incident-report}. */
    public static DeadlineRules shipped() {
        return Resources.read(SHIPPED, yaml -> parse(SHIPPED, yaml));
    }

    /**
     * Reads rules from YAML.
     *
     * @param file name of the file, for messages only
     * @param yaml the text in UTF-8; not closed here
     * @throws InvalidRulesException when something is wrong, naming file, rule and field
     */
    public static DeadlineRules parse(String file, InputStream yaml) {
        return new DeadlineRules(new RulesReader(file).read(yaml));
    }

    /** All rules, in the order of the file. */
    public List<DeadlineRule> all() {
        return rules;
    }

    /**
     * The rule of that name and version.
     *
     * @param reference for instance {@code complaint-reply@1}
     */
    public Optional<DeadlineRule> byReference(String reference) {
        return rules.stream().filter(rule -> rule.reference().equals(reference)).findFirst();
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
