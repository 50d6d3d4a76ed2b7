package io.huiyin.api.health;

import java.time.Instant;
import java.util.List;

/**
 * What was found about one thing.
 *
 * @param figures those that the finding names, in its order
 * @param readAt when it was looked at
 */
public record HealthLine(HealthSubject subject, HealthFinding finding, List<HealthFigure> figures, Instant readAt) {

    public HealthLine {
        figures = List.copyOf(figures);
    }

    /** A finding with its figures. */
    public static HealthLine of(HealthSubject subject, Instant readAt, HealthFinding finding, HealthFigure... figures) {
        return new HealthLine(subject, finding, List.of(figures), readAt);
    }
}
