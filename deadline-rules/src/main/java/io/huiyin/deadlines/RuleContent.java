package io.huiyin.deadlines;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.json.JsonMapper;

/** What a rule says, as one text that depends on nothing but its meaning. */
final class RuleContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SWITCH = "active";

    private RuleContent() {}

    /** JSON with fields in the order of their names; whether the rule is switched on is no part of what it says. */
    static String of(Node rule) {
        Map<String, Object> content = group((MappingNode) rule);
        content.remove(SWITCH);
        return JSON.writeValueAsString(content);
    }

    private static Map<String, Object> group(MappingNode node) {
        Map<String, Object> group = new TreeMap<>();
        for (NodeTuple field : node.getValue()) {
            Object value = value(field.getValueNode());
            if (value != null) {
                group.put(((ScalarNode) field.getKeyNode()).getValue(), value);
            }
        }
        return group;
    }

    private static @Nullable Object value(Node node) {
        if (node instanceof MappingNode mapping) {
            return group(mapping);
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(RuleContent::value).toList();
        }
        return scalar((ScalarNode) node);
    }

    private static @Nullable Object scalar(ScalarNode node) {
        if (Tag.NULL.equals(node.getTag())) {
            return null;
        }
        if (Tag.BOOL.equals(node.getTag())) {
            return Boolean.valueOf(node.getValue());
        }
        return Tag.INT.equals(node.getTag()) ? new BigInteger(node.getValue()) : node.getValue();
    }
}
