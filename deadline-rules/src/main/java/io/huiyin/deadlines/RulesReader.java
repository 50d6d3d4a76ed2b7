package io.huiyin.deadlines;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads deadline rules from YAML, and says in one sentence what is wrong with a bad file. */
final class RulesReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern BASIS = Pattern.compile("basis\\.[a-z0-9-]+");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+/-]+");
    private static final Pattern FACT = Pattern.compile("[A-Za-z0-9_-]+");

    private static final int LONGEST_OFFSET = 1000;
    private static final int LONGEST_GRACE_MINUTES = 24 * 60;
    private static final int HIGHEST_PERCENT = 1000;
    private static final int HIGHEST_VERSION = 1_000_000;

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;

    RulesReader(String file) {
        this.file = file;
    }

    List<DeadlineRule> read(InputStream text) {
        JsonNode list = ruleList(text);
        List<DeadlineRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : list) {
            RuleNode place = new RuleNode(file, "no. " + (rules.size() + 1), "", node);
            DeadlineRule rule = rule(place);
            if (!ids.add(rule.id())) {
                throw place.invalid("id", "stands twice: " + rule.id());
            }
            rules.add(rule);
        }
        return rules;
    }

    private JsonNode ruleList(InputStream text) {
        JsonNode root;
        try {
            root = yaml.readTree(text);
        } catch (JacksonException e) {
            throw new InvalidRulesException(
                    "%s is not readable YAML: %s (line %d, column %d)."
                            .formatted(
                                    file,
                                    e.getOriginalMessage(),
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr()),
                    e);
        }
        JsonNode list = root.get("rules");
        if (root.size() != 1 || list == null || !list.isArray() || list.isEmpty()) {
            throw new InvalidRulesException("%s must hold a list named rules, and nothing else.".formatted(file));
        }
        return list;
    }

    private static DeadlineRule rule(RuleNode anonymous) {
        String id = anonymous.text("id", NAME);
        RuleNode place = anonymous.ofRule(id);
        place.onlyFields(
                "id", "version", "legalBasis", "unconfirmed", "zone", "trigger", "clockStart", "mainStep", "steps");
        List<DeadlineStep> steps = steps(place);
        return new DeadlineRule(
                id,
                place.number("version", 1, HIGHEST_VERSION),
                place.text("legalBasis", BASIS),
                place.flag("unconfirmed"),
                zone(place),
                trigger(place.child("trigger")),
                clockStart(place),
                mainStep(place, steps),
                steps);
    }

    private static ZoneId zone(RuleNode place) {
        String zone = place.text("zone", ZONE);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw place.invalid("zone", "is not a known time zone: " + zone);
        }
        return ZoneId.of(zone);
    }

    private static RuleTrigger trigger(RuleNode place) {
        place.onlyFields("event", "facts");
        Map<String, List<String>> facts = new LinkedHashMap<>();
        if (place.has("facts")) {
            RuleNode group = place.child("facts");
            for (String fact : group.fieldNames()) {
                facts.put(fact, someNames(group, fact, FACT));
            }
        }
        return new RuleTrigger(place.text("event", NAME), facts);
    }

    private static List<StartPoint> clockStart(RuleNode place) {
        List<StartPoint> starts = place.choices("clockStart", StartPoint.class);
        if (starts.isEmpty()) {
            throw place.invalid("clockStart", "must name at least one start");
        }
        return starts;
    }

    private static String mainStep(RuleNode place, List<DeadlineStep> steps) {
        String named = place.optionalText("mainStep", NAME);
        if (named == null && steps.size() == 1) {
            return steps.get(0).id();
        }
        if (named == null || stepNamed(named, steps) == null) {
            throw place.invalid("mainStep", "must name one of the steps");
        }
        return named;
    }

    private static List<DeadlineStep> steps(RuleNode place) {
        List<DeadlineStep> steps = new ArrayList<>();
        for (RuleNode node : place.children("steps")) {
            DeadlineStep step = step(node);
            if (stepNamed(step.id(), steps) != null) {
                throw node.invalid("id", "stands twice: " + step.id());
            }
            steps.add(step);
        }
        if (steps.isEmpty()) {
            throw place.invalid("steps", "must hold at least one step");
        }
        steps.forEach(step -> checkOuterLimit(place, step, steps));
        return steps;
    }

    private static DeadlineStep step(RuleNode place) {
        place.onlyFields(
                "id", "unit", "offset", "graceMinutes", "atLatestWith", "clockStart", "recipients", "milestones");
        OffsetUnit unit = place.choice("unit", OffsetUnit.class);
        boolean atOnce = unit == OffsetUnit.IMMEDIATE;
        refuse(place, "offset", atOnce);
        refuse(place, "graceMinutes", !atOnce || place.has("atLatestWith"));
        refuse(place, "atLatestWith", !atOnce);
        boolean graced = atOnce && !place.has("atLatestWith");
        return new DeadlineStep(
                place.text("id", NAME),
                unit,
                atOnce ? 0 : place.number("offset", 1, LONGEST_OFFSET),
                graced ? place.number("graceMinutes", 0, LONGEST_GRACE_MINUTES) : 0,
                place.optionalText("atLatestWith", NAME),
                place.choices("clockStart", StartPoint.class),
                place.names("recipients", NAME),
                place.children("milestones").stream()
                        .map(RulesReader::milestone)
                        .toList());
    }

    private static void refuse(RuleNode place, String field, boolean outOfPlace) {
        if (outOfPlace && place.has(field)) {
            throw place.invalid(field, "has no meaning in this step");
        }
    }

    // One hop at most, so that every step's due instant ends in a time of its own.
    private static void checkOuterLimit(RuleNode place, DeadlineStep step, List<DeadlineStep> steps) {
        if (step.atLatestWith() == null) {
            return;
        }
        DeadlineStep limit = stepNamed(step.atLatestWith(), steps);
        if (limit == null || limit.atLatestWith() != null) {
            throw place.invalid(
                    "steps",
                    "has a step %s whose atLatestWith names no step with a time of its own".formatted(step.id()));
        }
    }

    private static Milestone milestone(RuleNode place) {
        place.onlyFields("percent", "hoursBefore", "tells");
        if (place.has("percent") == place.has("hoursBefore")) {
            throw place.invalid("percent", "or hoursBefore must be given, and not both");
        }
        return new Milestone(
                place.optionalNumber("percent", 1, HIGHEST_PERCENT),
                place.optionalNumber("hoursBefore", 1, LONGEST_OFFSET),
                someNames(place, "tells", NAME));
    }

    private static List<String> someNames(RuleNode place, String field, Pattern form) {
        List<String> names = place.names(field, form);
        if (names.isEmpty()) {
            throw place.invalid(field, "must name at least one");
        }
        return names;
    }

    private static @Nullable DeadlineStep stepNamed(String id, List<DeadlineStep> steps) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElse(null);
    }
}
