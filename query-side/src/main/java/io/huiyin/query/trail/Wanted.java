package io.huiyin.query.trail;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.unit.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the events a question asks for from the others, looking at what costs least first. */
final class Wanted {

    private final TrailFilter filter;
    private final Sight sight;
    private final EventReading reading;

    Wanted(TrailFilter filter, Sight sight, EventReading reading) {
        this.filter = filter;
        this.sight = sight;
        this.reading = reading;
    }

    boolean includes(StoredEvent event) {
        return sight.includes(event.event())
                && (filter.event() == null || filter.event().equals(event.event()))
                && isInTime(event.recordedAt())
                && hasActorAndUnit(event);
    }

    private boolean isInTime(Instant recordedAt) {
        Instant from = filter.from();
        Instant until = filter.until();
        return (from == null || !recordedAt.isBefore(from)) && (until == null || recordedAt.isBefore(until));
    }

    private boolean hasActorAndUnit(StoredEvent event) {
        AccountId actor = filter.actor();
        UnitId unit = filter.unit();
        if (actor == null && unit == null) {
            return true;
        }
        Map<String, String> envelope = reading.envelope(event);
        return isActor(actor, envelope) && isAboutUnit(unit, envelope, event);
    }

    private static boolean isActor(@Nullable AccountId actor, Map<String, String> envelope) {
        return actor == null || actor.value().equals(envelope.get(Envelope.ACTOR));
    }

    // A unit's id stands in an event as a JSON text; it has no character that JSON would write in another way.
    private static boolean isAboutUnit(@Nullable UnitId unit, Map<String, String> envelope, StoredEvent event) {
        return unit == null
                || unit.value().equals(envelope.get(Envelope.UNIT))
                || new String(event.payload(), StandardCharsets.UTF_8).contains('"' + unit.value() + '"');
    }
}
