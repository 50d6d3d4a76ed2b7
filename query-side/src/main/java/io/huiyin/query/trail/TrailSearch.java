package io.huiyin.query.trail;

import io.huiyin.api.CaseId;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next events that answer a question. A case is read in its own stream; a time is turned into positions; for
 * everything else the ledger is gone through, at most so far at once as the limits allow.
 */
final class TrailSearch {

    private final TrailLedger ledger;
    private final ScanLimits limits;
    private final EventReading reading;

    TrailSearch(TrailLedger ledger, ScanLimits limits, EventReading reading) {
        this.ledger = ledger;
        this.limits = limits;
        this.reading = reading;
    }

    TrailPage find(TrailFilter filter, Sight sight, TrailDirection direction, @Nullable Long from, int atMost) {
        long size = ledger.size();
        Span span = span(filter, size, direction).from(from);
        Looking looking = new Looking(span, new Wanted(filter, sight, reading), atMost);
        if (!span.isEmpty()) {
            looking.along(walk(filter.caseId(), span));
        }
        return looking.page(size);
    }

    private Span span(TrailFilter filter, long size, TrailDirection direction) {
        long first = filter.from() == null ? 0 : ledger.firstAround(filter.from());
        long end = filter.until() == null ? size : Math.min(size, ledger.endAround(filter.until()));
        return new Span(first, end, direction);
    }

    private Walk walk(@Nullable CaseId caseId, Span span) {
        return caseId == null ? new BlockWalk(ledger, span) : new StreamWalk(ledger, caseId.value(), span);
    }

    /** What was found so far, and how far was looked. */
    private final class Looking {
        private final Span span;
        private final Wanted wanted;
        private final int atMost;
        private final List<TrailEntry> found = new ArrayList<>();
        private @Nullable Walk walk;
        private @Nullable Long next;
        private long lookedAt;
        private long lowest = -1;
        private long highest = -1;

        Looking(Span span, Wanted wanted, int atMost) {
            this.span = span;
            this.wanted = wanted;
            this.atMost = atMost;
        }

        void along(Walk way) {
            walk = way;
            while (!way.ended() && (lookedAt == 0 || way.blocksRead() < limits.blocks())) {
                for (StoredEvent event : way.next()) {
                    look(event);
                    if (found.size() == atMost || lookedAt == limits.events()) {
                        return;
                    }
                }
            }
            if (way.ended()) {
                next = null;
            }
        }

        private void look(StoredEvent event) {
            lookedAt++;
            lowest = lowest < 0 ? event.position() : Math.min(lowest, event.position());
            highest = Math.max(highest, event.position());
            next = span.after(event.position());
            if (wanted.includes(event)) {
                found.add(reading.entry(event));
            }
        }

        TrailPage page(long size) {
            return new TrailPage(found, lowest, highest, next, size, walk == null ? null : walk.problem());
        }
    }
}
