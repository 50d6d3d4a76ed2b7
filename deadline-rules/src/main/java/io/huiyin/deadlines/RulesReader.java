package io.huiyin.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads deadline rules from YAML, and notes everything that is wrong with a bad file. */
final class RulesReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+/-]+");
    private static final Pattern FACT = Pattern.compile("[A-Za-z0-9_-]+");

    private static final int LONGEST_OFFSET = 1000;
    private static final int LONGEST_GRACE_MINUTES = 24 * 60;
    private static final int HIGHEST_PERCENT = 1000;
    private static final int HIGHEST_VERSION = 1_000_000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ARTICLE = 40;
    private static final int LONGEST_TEXT = 1000;

    private final String file;
    private final RuleFaults faults;

    RulesReader(String file) {
        this.file = file;
        this.faults = new RuleFaults(file);
    }

    List<DeadlineRule> read(InputStream text) {
        List<DeadlineRule> rules = new ArrayList<>();
        Set<String> references = new HashSet<>();
        for (Node node : ruleList(text)) {
            RuleNode place = new RuleNode(faults, nameOf(node, rules.size() + 1), "", node);
            DeadlineRule rule = rule(place, node);
            if (!references.add(rule.reference())) {
                place.fault("version", RuleFault.Kind.TWICE, rule.reference());
            }
            rules.add(rule);
        }
        faults.refuseIfAny();
        return rules;
    }

    private static String nameOf(Node rule, int place) {
        return rule instanceof MappingNode group
                ? group.getValue().stream()
                        .filter(field -> field.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals("id"))
                        .map(NodeTuple::getValueNode)
                        .filter(ScalarNode.class::isInstance)
                        .map(id -> ((ScalarNode) id).getValue())
                        .filter(id -> NAME.matcher(id).matches())
                        .findFirst()
                        .orElse("#" + place)
                : "#" + place;
    }

    private List<Node> ruleList(InputStream text) {
        Node root = root(text);
        if (root instanceof MappingNode group
                && group.getValue().size() == 1
                && group.getValue().get(0).getKeyNode() instanceof ScalarNode key
                && key.getValue().equals("rules")
                && group.getValue().get(0).getValueNode() instanceof SequenceNode list
                && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        faults.addToFile(RuleFaults.lineOf(root), RuleFault.Kind.NO_RULES);
        faults.refuseIfAny();
        return List.of();
    }

    private @Nullable Node root(InputStream text) {
        // Without aliases no file is larger than it looks.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            String yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.readAllBytes()))
                    .toString();
            return new Compose(settings).composeString(yaml).orElse(null);
        } catch (IOException unreadable) {
            faults.addToFile(1, RuleFault.Kind.UNREADABLE, String.valueOf(unreadable));
        } catch (MarkedYamlEngineException broken) {
            faults.addToFile(
                    broken.getProblemMark()
                            .map(Mark::getLine)
                            .map(line -> line + 1)
                            .orElse(1),
                    RuleFault.Kind.NOT_YAML,
                    broken.getProblem());
        } catch (YamlEngineException broken) {
            faults.addToFile(1, RuleFault.Kind.NOT_YAML, String.valueOf(broken.getMessage()));
        }
        faults.refuseIfAny();
        return null;
    }

    private DeadlineRule rule(RuleNode place, Node node) {
        place.onlyFields(
                "id", "version", "active", "title", "legalBasis", "zone", "trigger", "clockStart", "mainStep", "steps");
        RuleNode trigger = place.child("trigger");
        RuleEvent event = event(trigger);
        List<StartPoint> clockStart = starts(place, event);
        place.mustNameSome("clockStart");
        List<DeadlineStep> steps = steps(place, event);
        DeadlineRule read = new DeadlineRule(
                place.name("id", NAME),
                place.number("version", 1, HIGHEST_VERSION),
                place.flag("active", true),
                place.bothTexts("title", LONGEST_TITLE),
                legalBasis(place.child("legalBasis")),
                zone(place),
                trigger(trigger, event),
                clockStart,
                mainStep(place, steps),
                steps,
                "");
        return faults.none() ? withContent(read, RuleContent.of(node)) : read;
    }

    private static DeadlineRule withContent(DeadlineRule rule, String content) {
        return new DeadlineRule(
                rule.id(),
                rule.version(),
                rule.active(),
                rule.title(),
                rule.legalBasis(),
                rule.zone(),
                rule.trigger(),
                rule.clockStart(),
                rule.mainStep(),
                rule.steps(),
                content);
    }

    private static LegalBasis legalBasis(RuleNode place) {
        place.onlyFields("id", "law", "article", "text", "status");
        return new LegalBasis(
                place.name("id", NAME),
                place.bothTexts("law", LONGEST_TITLE),
                place.optionalText("article", LONGEST_ARTICLE),
                place.bothTexts("text", LONGEST_TEXT),
                Objects.requireNonNullElse(
                        place.choice("status", Arrays.asList(BasisStatus.values())), BasisStatus.UNCONFIRMED));
    }

    private static ZoneId zone(RuleNode place) {
        String zone = place.name("zone", ZONE);
        if (ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        if (!zone.isEmpty()) {
            place.fault("zone", RuleFault.Kind.NOT_A_ZONE, zone);
        }
        return ZoneId.of("UTC");
    }

    private static @Nullable RuleEvent event(RuleNode place) {
        place.onlyFields("event", "facts");
        String named = place.name("event", NAME);
        Optional<RuleEvent> event = RuleEvent.named(named);
        if (event.isEmpty() && !named.isEmpty()) {
            place.fault("event", RuleFault.Kind.NOT_ALLOWED, named, String.join(", ", RuleEvent.names()));
        }
        return event.orElse(null);
    }

    private static RuleTrigger trigger(RuleNode place, @Nullable RuleEvent event) {
        return event == null
                ? new RuleTrigger(RuleEvent.INCIDENT_REPORTED, Map.of())
                : new RuleTrigger(event, facts(place, event));
    }

    private static Map<String, List<String>> facts(RuleNode place, RuleEvent event) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        if (place.has("facts")) {
            RuleNode group = place.child("facts");
            List<String> known = event.factNames();
            group.onlyFields(known.toArray(String[]::new));
            group.fieldNames().stream().filter(known::contains).forEach(fact -> {
                List<String> allowed = event.valuesOf(fact);
                List<String> values = allowed.isEmpty() ? group.someNames(fact, FACT) : group.names(fact, allowed);
                group.mustNameSome(fact);
                facts.put(fact, values);
            });
        }
        return facts;
    }

    // The detection is always known, so every clock of an incident starts; the end of handling comes when it comes.
    private static List<StartPoint> starts(RuleNode place, @Nullable RuleEvent event) {
        List<StartPoint> starts =
                place.choices("clockStart", event == null ? Arrays.asList(StartPoint.values()) : event.starts());
        if (starts.isEmpty() || event != RuleEvent.INCIDENT_REPORTED) {
            return starts;
        }
        if (starts.contains(StartPoint.HANDLED)) {
            if (starts.size() > 1) {
                place.fault("clockStart", RuleFault.Kind.HANDLED_STANDS_ALONE);
            }
        } else if (starts.get(starts.size() - 1) != StartPoint.DETECTED) {
            place.fault("clockStart", RuleFault.Kind.MAY_NEVER_START);
        }
        return starts;
    }

    private static String mainStep(RuleNode place, List<DeadlineStep> steps) {
        String named = place.optionalName("mainStep", NAME);
        if (named == null && steps.size() == 1) {
            return steps.get(0).id();
        }
        if (named == null && steps.size() > 1) {
            place.fault("mainStep", RuleFault.Kind.MISSING);
        } else if (named != null && !steps.isEmpty() && stepNamed(named, steps) == null) {
            place.fault("mainStep", RuleFault.Kind.NOT_ALLOWED, named, namesOf(steps));
        }
        return Objects.requireNonNullElse(named, "");
    }

    private static List<DeadlineStep> steps(RuleNode place, @Nullable RuleEvent event) {
        List<DeadlineStep> steps = new ArrayList<>();
        List<RuleNode> nodes = place.children("steps");
        for (RuleNode node : nodes) {
            DeadlineStep step = step(node, event);
            if (!step.id().isEmpty() && stepNamed(step.id(), steps) != null) {
                node.fault("id", RuleFault.Kind.TWICE, step.id());
            }
            steps.add(step);
        }
        place.mustNameSome("steps");
        for (int i = 0; i < nodes.size(); i++) {
            checkOuterLimit(nodes.get(i), steps.get(i), steps);
        }
        return steps;
    }

    private static DeadlineStep step(RuleNode place, @Nullable RuleEvent event) {
        place.onlyFields(
                "id",
                "act",
                "unit",
                "offset",
                "graceMinutes",
                "atLatestWith",
                "officeTarget",
                "clockStart",
                "recipients",
                "milestones");
        OffsetUnit unit = place.choice("unit", Arrays.asList(OffsetUnit.values()));
        RuleAct act = place.choice("act", event == null ? Arrays.asList(RuleAct.values()) : event.acts());
        boolean atOnce = unit == OffsetUnit.IMMEDIATE;
        boolean graced = atOnce && !place.has("atLatestWith");
        if (unit != null) {
            refuseWhatHasNoMeaning(place, unit);
        }
        return new DeadlineStep(
                place.name("id", NAME),
                Objects.requireNonNullElse(act, RuleAct.REPLY),
                Objects.requireNonNullElse(unit, OffsetUnit.HOURS),
                unit == null || atOnce ? 0 : place.number("offset", 1, LONGEST_OFFSET),
                graced ? place.number("graceMinutes", 0, LONGEST_GRACE_MINUTES) : 0,
                place.optionalName("atLatestWith", NAME),
                place.optionalTime("officeTarget"),
                starts(place, event),
                recipients(place, act),
                milestones(place));
    }

    private static void refuseWhatHasNoMeaning(RuleNode place, OffsetUnit unit) {
        boolean atOnce = unit == OffsetUnit.IMMEDIATE;
        refuse(place, "offset", atOnce);
        refuse(place, "graceMinutes", !atOnce || place.has("atLatestWith"));
        refuse(place, "atLatestWith", !atOnce);
        refuse(place, "officeTarget", atOnce || unit == OffsetUnit.HOURS);
    }

    private static List<String> recipients(RuleNode place, @Nullable RuleAct act) {
        if (act == null || !act.isReport()) {
            return place.names("recipients", DeadlineStep.RECIPIENTS);
        }
        List<String> authorities = place.names("recipients", DeadlineStep.AUTHORITIES);
        if (place.size("recipients") != 1) {
            place.fault("recipients", RuleFault.Kind.ONE_AUTHORITY, String.join(", ", DeadlineStep.AUTHORITIES));
        }
        return authorities;
    }

    private static List<Milestone> milestones(RuleNode place) {
        List<Milestone> milestones = new ArrayList<>();
        for (RuleNode node : place.children("milestones")) {
            Milestone milestone = milestone(node);
            if (milestones.stream().anyMatch(other -> other.name().equals(milestone.name()))) {
                node.fault("percent", RuleFault.Kind.TWICE, milestone.name());
            }
            milestones.add(milestone);
        }
        return milestones;
    }

    private static void refuse(RuleNode place, String field, boolean outOfPlace) {
        if (outOfPlace && place.has(field)) {
            place.fault(field, RuleFault.Kind.OUT_OF_PLACE);
        }
    }

    // One hop at most, so that every step's due instant ends in a time of its own.
    private static void checkOuterLimit(RuleNode place, DeadlineStep step, List<DeadlineStep> steps) {
        if (step.atLatestWith() == null) {
            return;
        }
        DeadlineStep limit = stepNamed(step.atLatestWith(), steps);
        if (limit == null || limit.atLatestWith() != null) {
            List<DeadlineStep> possible =
                    steps.stream().filter(other -> other.atLatestWith() == null).toList();
            place.fault("atLatestWith", RuleFault.Kind.NO_OWN_TIME, step.atLatestWith(), namesOf(possible));
        }
    }

    private static Milestone milestone(RuleNode place) {
        place.onlyFields("percent", "hoursBefore", "tells");
        if (place.has("percent") == place.has("hoursBefore")) {
            place.fault("percent", RuleFault.Kind.ONE_MEASURE);
        }
        List<String> tells = place.names("tells", Milestone.LADDER);
        place.mustNameSome("tells");
        return new Milestone(
                place.optionalNumber("percent", 1, HIGHEST_PERCENT),
                place.optionalNumber("hoursBefore", 1, LONGEST_OFFSET),
                tells);
    }

    private static String namesOf(List<DeadlineStep> steps) {
        return String.join(", ", steps.stream().map(DeadlineStep::id).toList());
    }

    private static @Nullable DeadlineStep stepNamed(String id, List<DeadlineStep> steps) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElse(null);
    }
}
