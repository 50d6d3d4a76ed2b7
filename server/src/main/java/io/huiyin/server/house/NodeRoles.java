package io.huiyin.server.house;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The background work a node does; nodes that share a role share its work. */
public final class NodeRoles {

    /** All of it. */
    public static final NodeRoles ALL = new NodeRoles(EnumSet.allOf(NodeRole.class));

    private static final String NONE = "none";

    private final Set<NodeRole> roles;

    private NodeRoles(Set<NodeRole> roles) {
        this.roles = Collections.unmodifiableSet(roles);
    }

    /**
     * Reads names separated by commas, {@code none} for no background work.
     *
     * @throws IllegalArgumentException with a sentence for the operator, if a name is none
     */
    public static NodeRoles of(String text) {
        Set<NodeRole> roles = EnumSet.noneOf(NodeRole.class);
        if (!text.strip().equals(NONE)) {
            Arrays.stream(text.split(",", -1)).map(NodeRoles::role).forEach(roles::add);
        }
        return new NodeRoles(roles);
    }

    private static NodeRole role(String text) {
        String name = text.strip();
        return Arrays.stream(NodeRole.values())
                .filter(role -> role.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role \"" + name + "\"; the roles are "
                        + ALL + ", separated by commas, or " + NONE + "."));
    }

    /** Whether the node does this work. */
    public boolean include(NodeRole role) {
        return roles.contains(role);
    }

    /** Each as operators write it; none for no background work. */
    public List<String> names() {
        return roles.stream().map(NodeRole::toString).toList();
    }

    /** As operators write them. */
    @Override
    public String toString() {
        return roles.isEmpty() ? NONE : String.join(",", names());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeRoles others && roles.equals(others.roles);
    }

    @Override
    public int hashCode() {
        return roles.hashCode();
    }
}
