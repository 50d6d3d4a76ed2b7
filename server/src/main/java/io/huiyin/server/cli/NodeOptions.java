package io.huiyin.server.cli;

import io.huiyin.server.house.NodeRoles;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What tells one node from others on the same MongoDB. */
final class NodeOptions {

    @Option(
            names = "--node-id",
            paramLabel = "NAME",
            description = "This node's name in logs and on the health page (default: HUIYIN_NODE_ID, or node-1).")
    private @Nullable String id;

    @Option(
            names = "--roles",
            paramLabel = "ROLES",
            defaultValue = "${env:HUIYIN_ROLES:-views,deadlines,delivery}",
            converter = Roles.class,
            description = "The background work this node does: views, deadlines, delivery, separated by commas, or none"
                    + " (default: HUIYIN_ROLES, or all).")
    private NodeRoles roles = NodeRoles.ALL;

    /** As properties of the application. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (id != null) {
            properties.put("huiyin.node.id", id);
        }
        properties.put("huiyin.node.roles", roles);
        return properties;
    }

    /** Says what the roles are when a name is none. */
    static final class Roles implements CommandLine.ITypeConverter<NodeRoles> {

        @Override
        public NodeRoles convert(String text) {
            try {
                return NodeRoles.of(text);
            } catch (IllegalArgumentException noSuchRole) {
                throw new CommandLine.TypeConversionException(noSuchRole.getMessage());
            }
        }
    }
}
