package io.huiyin.deadlines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The deadline rules in use, read from data, and those that running clocks were once set by. Immutable.
 *
 * <p>Of a rule that stands in several versions, the newest one sets clocks going; the others only explain those they
 * set.
 */
public final class DeadlineRules {

    private static final String SHIPPED = "deadline-rules.yaml";
    private static final String FORMER = "deadline-rules-former.yaml";

    private final List<DeadlineRule> rules;
    private final Map<String, DeadlineRule> known = new LinkedHashMap<>();

    private DeadlineRules(List<DeadlineRule> rules, List<DeadlineRule> remembered) {
        this.rules = List.copyOf(rules);
        Stream.concat(remembered.stream(), rules.stream()).forEach(rule -> known.put(rule.reference(), rule));
    }

    /** The rules shipped with the product, and their former versions for the clocks those set. */
    public static DeadlineRules shipped() {
        List<DeadlineRule> former = Resources.read(FORMER, yaml -> parse(FORMER, yaml)).rules;
        return Resources.read(SHIPPED, yaml -> parse(SHIPPED, yaml)).remembering(former);
    }

    /**
     * Reads rules from YAML.
     *
     * @param file name of the file, for messages only
     * @param yaml the text in UTF-8; not closed here
     * @throws InvalidRulesException naming everything that is wrong, with file, line, rule and field
     */
    public static DeadlineRules parse(String file, InputStream yaml) {
        return new DeadlineRules(new RulesReader(file).read(yaml), List.of());
    }

    /**
     * Reads the file that takes the place of the shipped rules; the shipped ones still explain the clocks they set.
     *
     * @throws InvalidRulesException naming everything that is wrong: what cannot be read, what a house cannot do without,
     *     and shipped rules that say something else under the same version
     */
    public static DeadlineRules load(Path file) {
        Collection<DeadlineRule> shipped = shipped().known();
        return load(file, shipped).remembering(shipped);
    }

    /**
     * Reads the same for a house that remembers which versions were in use: it may have given a number to a version of its
     * own before the product did.
     *
     * @throws InvalidRulesException naming everything that is wrong: what cannot be read, and what a house cannot do without
     */
    public static DeadlineRules loadForHouse(Path file) {
        return load(file, List.of());
    }

    private static DeadlineRules load(Path file, Collection<DeadlineRule> inUse) {
        DeadlineRules read;
        try (InputStream yaml = Files.newInputStream(file)) {
            read = parse(file.toString(), yaml);
        } catch (IOException unreadable) {
            throw new InvalidRulesException(List.of(new RuleFault(
                    file.toString(),
                    1,
                    null,
                    "",
                    RuleFault.Kind.UNREADABLE,
                    List.of(unreadable.getClass().getSimpleName()))));
        }
        List<RuleFault> faults = new ArrayList<>(HouseNeeds.faultsOf(read, file.toString()));
        faults.addAll(read.changed(inUse, file.toString()));
        if (!faults.isEmpty()) {
            throw new InvalidRulesException(faults);
        }
        return read;
    }

    /**
     * Reads one rule from its content.
     *
     * @param content as {@link DeadlineRule#content()} gives it
     * @throws InvalidRulesException when it is none
     */
    public static DeadlineRule ofContent(String content) {
        String yaml = "{\"rules\":[" + content + "]}";
        return parse("content", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .rules
                .get(0);
    }

    /** The same rules, and others that explain the clocks they once set; of the same reference these here win. */
    public DeadlineRules remembering(Collection<DeadlineRule> others) {
        List<DeadlineRule> remembered = new ArrayList<>(others);
        remembered.addAll(known.values());
        return new DeadlineRules(rules, remembered);
    }

    /**
     * What is wrong with these rules beside those that were in use: each that says something else under the same version.
     *
     * @param inUse of the same reference the last one counts
     * @param file name of the file these were read from
     */
    public List<RuleFault> changed(Collection<DeadlineRule> inUse, String file) {
        Map<String, String> contents = new LinkedHashMap<>();
        inUse.forEach(rule -> contents.put(rule.reference(), rule.content()));
        return rules.stream()
                .filter(rule ->
                        !contents.getOrDefault(rule.reference(), rule.content()).equals(rule.content()))
                .map(rule -> new RuleFault(
                        file, 1, rule.reference(), "version", RuleFault.Kind.CHANGED_WITHOUT_A_NEW_VERSION, List.of()))
                .toList();
    }

    /** All rules of the file, in its order, switched on or not. */
    public List<DeadlineRule> all() {
        return rules;
    }

    /** All rules of the file and all that are remembered. */
    public Collection<DeadlineRule> known() {
        return List.copyOf(known.values());
    }

    /** Those a clock can be set by: of each rule the newest version, if that is switched on. */
    public List<DeadlineRule> current() {
        return rules.stream()
                .filter(rule -> rule.equals(byId(rule.id())) && rule.active())
                .toList();
    }

    /** The current rules that these facts set going, in the order of the file. */
    public List<DeadlineRule> setGoingBy(RuleEvent event, RuleFacts facts) {
        return current().stream()
                .filter(rule -> rule.trigger().isSetOffBy(event, facts))
                .toList();
    }

    /**
     * The rule of that name and version, in the file or remembered.
     *
     * @param reference for instance {@code complaint-reply@1}
     */
    public Optional<DeadlineRule> byReference(String reference) {
        return Optional.ofNullable(known.get(reference));
    }

    /** Whether clocks are set by a rule from now on. */
    public boolean setsClocks(DeadlineRule rule) {
        return current().contains(rule);
    }

    /**
     * The newest version of the rule of that name in the file.
     *
     * @throws IllegalArgumentException when there is none
     */
    public DeadlineRule byId(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .max(Comparator.comparingInt(DeadlineRule::version))
                .orElseThrow(() -> new IllegalArgumentException("There is no deadline rule %s.".formatted(id)));
    }
}
