package io.huiyin.deadlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a file of rules: hands out its values, and says of a wrong one where it stands.
 *
 * @param file name of the file
 * @param rule id of the rule, or its place while the id is not known
 * @param path field names from the rule down to here; empty at the rule itself
 * @param node the value at this place
 */
record RuleNode(String file, String rule, String path, JsonNode node) {

    RuleNode {
        if (!node.isObject()) {
            throw invalid(file, rule, path, "must be a group of fields");
        }
    }

    /** The same place, once the rule's id is known. */
    RuleNode ofRule(String id) {
        return new RuleNode(file, id, path, node);
    }

    void onlyFields(String... known) {
        Set<String> allowed = Set.copyOf(Arrays.asList(known));
        for (String field : node.propertyNames()) {
            if (!allowed.contains(field)) {
                throw invalid(field, "is not known here");
            }
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field, Pattern form) {
        JsonNode value = node.get(field);
        if (value == null
                || !value.isString()
                || !form.matcher(value.stringValue()).matches()) {
            throw invalid(field, "must be a text of the form " + form.pattern());
        }
        return value.stringValue();
    }

    @Nullable
    String optionalText(String field, Pattern form) {
        return has(field) ? text(field, form) : null;
    }

    int number(String field, int atLeast, int atMost) {
        JsonNode value = node.get(field);
        if (value == null
                || !value.canConvertToInt()
                || !value.isIntegralNumber()
                || !within(value.intValue(), atLeast, atMost)) {
            throw invalid(field, "must be a whole number from %d to %d".formatted(atLeast, atMost));
        }
        return value.intValue();
    }

    @Nullable
    Integer optionalNumber(String field, int atLeast, int atMost) {
        return has(field) ? number(field, atLeast, atMost) : null;
    }

    boolean flag(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isBoolean()) {
            throw invalid(field, "must be true or false");
        }
        return value.booleanValue();
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return choiceOf(field, node.get(field), choices);
    }

    /** A list of choices, each once; empty when the field is absent. */
    <E extends Enum<E>> List<E> choices(String field, Class<E> choices) {
        Set<E> chosen = new LinkedHashSet<>();
        for (JsonNode element : elements(field)) {
            if (!chosen.add(choiceOf(field, element, choices))) {
                throw invalid(field, "names %s twice".formatted(element.stringValue()));
            }
        }
        return List.copyOf(chosen);
    }

    /** A list of names; empty when the field is absent. */
    List<String> names(String field, Pattern form) {
        List<String> names = new ArrayList<>();
        for (JsonNode element : elements(field)) {
            if (!element.isValueNode() || !form.matcher(element.asString()).matches()) {
                throw invalid(field, "must be a list of names of the form " + form.pattern());
            }
            names.add(element.asString());
        }
        return names;
    }

    /** The group of fields under a name. */
    RuleNode child(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw invalid(field, "is missing");
        }
        return new RuleNode(file, rule, pathTo(field), value);
    }

    /** The groups of fields in a list; empty when the field is absent. */
    List<RuleNode> children(String field) {
        List<RuleNode> children = new ArrayList<>();
        for (JsonNode element : elements(field)) {
            children.add(new RuleNode(file, rule, "%s[%d]".formatted(pathTo(field), children.size()), element));
        }
        return children;
    }

    List<String> fieldNames() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    InvalidRulesException invalid(String field, String what) {
        return invalid(file, rule, pathTo(field), what);
    }

    private Iterable<JsonNode> elements(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw invalid(field, "must be a list");
        }
        return value;
    }

    private <E extends Enum<E>> E choiceOf(String field, @Nullable JsonNode value, Class<E> choices) {
        List<E> all = Arrays.asList(choices.getEnumConstants());
        return all.stream()
                .filter(choice ->
                        value != null && value.isString() && choice.name().equals(value.stringValue()))
                .findFirst()
                .orElseThrow(() -> invalid(field, "must be one of " + all));
    }

    private String pathTo(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static boolean within(int value, int atLeast, int atMost) {
        return value >= atLeast && value <= atMost;
    }

    private static InvalidRulesException invalid(String file, String rule, String path, String what) {
        return new InvalidRulesException(
                "%s, rule %s: %s%s.".formatted(file, rule, path.isEmpty() ? "" : path + " ", what));
    }
}
