package io.huiyin.query.trail;

import io.huiyin.api.trail.TrailDirection;
import org.jspecify.annotations.Nullable;

/**
 * Positions to look at, and from which end.
 *
 * @param first the lowest
 * @param end the one after the highest
 */
record Span(long first, long end, TrailDirection direction) {

    /** What is left of it when one goes on from a position. */
    Span from(@Nullable Long position) {
        if (position == null) {
            return this;
        }
        return onwards()
                ? new Span(Math.max(first, position), end, direction)
                : new Span(first, Math.min(end, position + 1), direction);
    }

    boolean onwards() {
        return direction == TrailDirection.ONWARDS;
    }

    boolean isEmpty() {
        return first >= end;
    }

    boolean includes(long position) {
        return first <= position && position < end;
    }

    /** The position to go on from after one that was looked at; null when that was the last one. */
    @Nullable
    Long after(long position) {
        long next = onwards() ? position + 1 : position - 1;
        return includes(next) ? next : null;
    }
}
