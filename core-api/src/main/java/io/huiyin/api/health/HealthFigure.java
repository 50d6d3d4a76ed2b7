package io.huiyin.api.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure of a finding; whoever shows it knows how its kind is written. */
public sealed interface HealthFigure {

    /** How many. */
    record Count(long value) implements HealthFigure {}

    /** How many bytes. */
    record Bytes(long value) implements HealthFigure {}

    /** How long. */
    record Span(Duration value) implements HealthFigure {}

    /** When; absent if never. */
    record Moment(@Nullable Instant value) implements HealthFigure {}

    /** Names of nodes or places, as operators gave them. */
    record Names(List<String> value) implements HealthFigure {

        public Names {
            value = List.copyOf(value);
        }
    }

    /** The roles of a node, as operators write them. */
    record Roles(List<String> value) implements HealthFigure {

        public Roles {
            value = List.copyOf(value);
        }
    }
}
