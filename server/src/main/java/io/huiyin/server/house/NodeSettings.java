package io.huiyin.server.house;

import java.time.Duration;

/**
 * What tells this node from others that share one MongoDB.
 *
 * @param id its name, 1 to 40 characters, in logs and on the health page
 * @param roles the background work it does
 * @param claimTimeOut after what time without a sign of life other nodes take over what this one was doing
 */
public record NodeSettings(String id, NodeRoles roles, Duration claimTimeOut) {

    private static final int LONGEST_ID = 40;
    private static final Duration SHORTEST_TIME_OUT = Duration.ofSeconds(1);

    /** After ten seconds others take over. */
    public static final Duration USUAL_TIME_OUT = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException with a sentence for the operator, if it cannot be so */
    public NodeSettings {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("A node's id has 1 to " + LONGEST_ID + " characters.");
        }
        if (claimTimeOut.compareTo(SHORTEST_TIME_OUT) < 0) {
            throw new IllegalArgumentException("The claim time-out is at least one second, better ten.");
        }
    }

    /** A node that does everything. */
    public static NodeSettings named(String id) {
        return new NodeSettings(id, NodeRoles.ALL, USUAL_TIME_OUT);
    }

    /** The same node with other roles. */
    public NodeSettings doing(NodeRoles others) {
        return new NodeSettings(id, others, claimTimeOut);
    }

    /** The same node with another claim time-out. */
    public NodeSettings timedOutAfter(Duration other) {
        return new NodeSettings(id, roles, other);
    }
}
