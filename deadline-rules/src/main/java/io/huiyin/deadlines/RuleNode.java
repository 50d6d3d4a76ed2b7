package io.huiyin.deadlines;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A group of fields in a file of rules: hands out its values, and notes of a wrong one where it stands. What it hands out
 * in place of a wrong value only lets reading go on; once a fault is noted, nothing of the file is used.
 */
final class RuleNode {

    private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9]");

    private final RuleFaults faults;
    private final String rule;
    private final String path;
    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    /**
     * @param rule id of the rule, or its place where it has none
     * @param path field names from the rule down to here; empty at the rule itself
     */
    RuleNode(RuleFaults faults, String rule, String path, Node node) {
        // What is no group at all is said once, and not of every field it has not.
        this.faults = node instanceof MappingNode ? faults : new RuleFaults("");
        this.rule = rule;
        this.path = path;
        this.node = node;
        if (node instanceof MappingNode group) {
            group.getValue().forEach(this::take);
        } else {
            faults.add(node, rule, path, RuleFault.Kind.NOT_A_GROUP);
        }
    }

    private void take(NodeTuple field) {
        String name = textOf(field.getKeyNode());
        if (fields.put(name, field.getValueNode()) != null) {
            faults.add(field.getKeyNode(), rule, path, RuleFault.Kind.TWICE, name);
        }
    }

    void onlyFields(String... known) {
        List<String> allowed = Arrays.asList(known);
        fields.forEach((field, value) -> {
            if (!allowed.contains(field)) {
                faults.add(value, rule, pathTo(field), RuleFault.Kind.UNKNOWN_FIELD, String.join(", ", allowed));
            }
        });
    }

    List<String> fieldNames() {
        return List.copyOf(fields.keySet());
    }

    boolean has(String field) {
        Node value = fields.get(field);
        return value != null && !Tag.NULL.equals(value.getTag());
    }

    /** Notes what is wrong with a field, or with the group where the field is absent. */
    void fault(String field, RuleFault.Kind kind, String... arguments) {
        faults.add(fields.getOrDefault(field, node), rule, pathTo(field), kind, arguments);
    }

    String name(String field, Pattern form) {
        String name = has(field) ? stringIn(field) : null;
        if (!has(field)) {
            fault(field, RuleFault.Kind.MISSING);
        } else if (name == null || !form.matcher(name).matches()) {
            fault(field, RuleFault.Kind.NOT_OF_THE_FORM, form.pattern());
        }
        return Objects.requireNonNullElse(name, "");
    }

    @Nullable
    String optionalName(String field, Pattern form) {
        return has(field) ? name(field, form) : null;
    }

    /** What people read, in one language; a number will do. */
    String text(String field, int longest) {
        if (!has(field)) {
            fault(field, RuleFault.Kind.MISSING);
            return "";
        }
        String text = textOf(valueOf(field)).strip();
        if (text.isEmpty() || text.length() > longest) {
            fault(field, RuleFault.Kind.NOT_A_TEXT, String.valueOf(longest));
        }
        return text;
    }

    @Nullable
    String optionalText(String field, int longest) {
        return has(field) ? text(field, longest) : null;
    }

    /** What people read, in both languages. */
    RuleText bothTexts(String field, int longest) {
        if (!has(field)) {
            fault(field, RuleFault.Kind.MISSING);
            return new RuleText("", "");
        }
        RuleNode texts = child(field);
        texts.onlyFields("zh", "en");
        return new RuleText(texts.text("zh", longest), texts.text("en", longest));
    }

    int number(String field, int atLeast, int atMost) {
        if (!has(field)) {
            fault(field, RuleFault.Kind.MISSING);
            return atLeast;
        }
        Node value = valueOf(field);
        String digits = textOf(value);
        // Nine digits fit, and no bound is larger.
        if (!Tag.INT.equals(value.getTag()) || !digits.matches("[0-9]{1,9}")) {
            return outOfRange(field, atLeast, atMost);
        }
        int number = Integer.parseInt(digits);
        return number < atLeast || number > atMost ? outOfRange(field, atLeast, atMost) : number;
    }

    private int outOfRange(String field, int atLeast, int atMost) {
        fault(field, RuleFault.Kind.NOT_A_NUMBER, String.valueOf(atLeast), String.valueOf(atMost));
        return atLeast;
    }

    @Nullable
    Integer optionalNumber(String field, int atLeast, int atMost) {
        return has(field) ? number(field, atLeast, atMost) : null;
    }

    boolean flag(String field, boolean whenAbsent) {
        if (!has(field)) {
            return whenAbsent;
        }
        Node value = valueOf(field);
        if (!Tag.BOOL.equals(value.getTag())) {
            fault(field, RuleFault.Kind.NOT_A_FLAG);
        }
        return "true".equals(textOf(value));
    }

    @Nullable
    LocalTime optionalTime(String field) {
        if (!has(field)) {
            return null;
        }
        String text = Objects.requireNonNullElse(stringIn(field), "");
        try {
            return TIME.matcher(text).matches() ? LocalTime.parse(text) : notATime(field);
        } catch (DateTimeException noSuchHour) {
            return notATime(field);
        }
    }

    private @Nullable LocalTime notATime(String field) {
        fault(field, RuleFault.Kind.NOT_A_TIME);
        return null;
    }

    /** One of the choices; null when it is none of them. */
    <E extends Enum<E>> @Nullable E choice(String field, List<E> choices) {
        if (!has(field)) {
            fault(field, RuleFault.Kind.MISSING);
            return null;
        }
        return choiceOf(field, valueOf(field), choices);
    }

    /** A list of choices, each once; empty when the field is absent. */
    <E extends Enum<E>> List<E> choices(String field, List<E> choices) {
        Set<E> chosen = new LinkedHashSet<>();
        for (Node element : elements(field)) {
            E choice = choiceOf(field, element, choices);
            if (choice != null && !chosen.add(choice)) {
                faults.add(element, rule, pathTo(field), RuleFault.Kind.TWICE, choice.name());
            }
        }
        return List.copyOf(chosen);
    }

    /** A list of names, each once; empty when the field is absent. */
    List<String> names(String field, List<String> allowed) {
        Set<String> names = new LinkedHashSet<>();
        for (Node element : elements(field)) {
            String name = textOf(element);
            if (!allowed.contains(name)) {
                faults.add(element, rule, pathTo(field), RuleFault.Kind.NOT_ALLOWED, name, String.join(", ", allowed));
            } else if (!names.add(name)) {
                faults.add(element, rule, pathTo(field), RuleFault.Kind.TWICE, name);
            }
        }
        return List.copyOf(names);
    }

    /** A list of names of a form, each once, at least one. */
    List<String> someNames(String field, Pattern form) {
        Set<String> names = new LinkedHashSet<>();
        for (Node element : elements(field)) {
            String name = textOf(element);
            if (!form.matcher(name).matches()) {
                faults.add(element, rule, pathTo(field), RuleFault.Kind.NOT_OF_THE_FORM, form.pattern());
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Notes a list that is absent or empty. */
    void mustNameSome(String field) {
        if (!has(field)) {
            fault(field, RuleFault.Kind.MISSING);
        } else if (fields.get(field) instanceof SequenceNode list
                && list.getValue().isEmpty()) {
            fault(field, RuleFault.Kind.EMPTY);
        }
    }

    /** How many entries a list has; none when the field is absent. */
    int size(String field) {
        return fields.get(field) instanceof SequenceNode list ? list.getValue().size() : 0;
    }

    /** The group of fields under a name. */
    RuleNode child(String field) {
        if (!has(field)) {
            fault(field, RuleFault.Kind.MISSING);
            return new RuleNode(new RuleFaults(""), rule, pathTo(field), node);
        }
        return new RuleNode(faults, rule, pathTo(field), valueOf(field));
    }

    /** The groups of fields in a list; empty when the field is absent. */
    List<RuleNode> children(String field) {
        List<RuleNode> children = new ArrayList<>();
        for (Node element : elements(field)) {
            children.add(new RuleNode(faults, rule, "%s[%d]".formatted(pathTo(field), children.size()), element));
        }
        return children;
    }

    private List<Node> elements(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (fields.get(field) instanceof SequenceNode list) {
            return list.getValue();
        }
        fault(field, RuleFault.Kind.NOT_A_LIST);
        return List.of();
    }

    private <E extends Enum<E>> @Nullable E choiceOf(String field, Node value, List<E> choices) {
        String name = textOf(value);
        for (E choice : choices) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        String allowed = choices.stream().map(Enum::name).collect(Collectors.joining(", "));
        faults.add(value, rule, pathTo(field), RuleFault.Kind.NOT_ALLOWED, name, allowed);
        return null;
    }

    private @Nullable String stringIn(String field) {
        Node value = valueOf(field);
        return Tag.STR.equals(value.getTag()) ? textOf(value) : null;
    }

    private Node valueOf(String field) {
        return Objects.requireNonNull(fields.get(field), field);
    }

    private String pathTo(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String textOf(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
