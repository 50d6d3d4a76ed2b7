package io.huiyin.api.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How the house is.
 *
 * @param node the node that answers
 * @param readAt when it looked
 * @param lines one for each thing it watches, in the order of {@link HealthSubject}
 */
public record HouseHealth(String node, Instant readAt, List<HealthLine> lines) {

    public HouseHealth {
        lines = List.copyOf(lines);
    }

    /** The gravest of all. */
    public HealthState state() {
        return lines.stream()
                .map(line -> line.finding().state())
                .max(Comparator.naturalOrder())
                .orElse(HealthState.IN_ORDER);
    }

    /** What is not in order. */
    public List<HealthLine> troubles() {
        return lines.stream()
                .filter(line -> line.finding().state() != HealthState.IN_ORDER)
                .toList();
    }
}
