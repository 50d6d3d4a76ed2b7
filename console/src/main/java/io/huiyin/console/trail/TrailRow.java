package io.huiyin.console.trail;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as the list shows it.
 *
 * @param recorded when it was recorded, day and time to the second
 * @param occurred when it happened, if that was another minute
 * @param what what happened, in words
 * @param complaint the complaint it belongs to, if it belongs to one
 * @param stream the aggregate's id
 * @param actor pseudonym without its prefix
 * @param shortActor its last characters, enough to tell people apart on a page
 * @param role name of the role
 * @param unit name of the unit it was done for, if any
 */
public record TrailRow(
        long position,
        String recorded,
        @Nullable String occurred,
        String what,
        @Nullable String complaint,
        String stream,
        String actor,
        String shortActor,
        String role,
        @Nullable String unit) {

    private static final Duration WORTH_SAYING = Duration.ofMinutes(1);
    private static final int SHORT = 6;

    static TrailRow of(TrailEntry entry, Map<UnitId, String> units, TrailWords words, Moments moments, Locale locale) {
        String actor = words.actor(entry, locale);
        String unit = entry.envelope().get(Envelope.UNIT);
        return new TrailRow(
                entry.position(),
                second(entry.recordedAt(), moments, locale),
                occurred(entry, moments, locale),
                words.event(entry.event(), locale),
                entry.stream().startsWith("complaint-") ? entry.stream() : null,
                entry.stream(),
                actor,
                actor.length() > 2 * SHORT ? "…" + actor.substring(actor.length() - SHORT) : actor,
                words.role(entry, locale),
                unit == null ? null : name(unit, units));
    }

    static String second(Instant instant, Moments moments, Locale locale) {
        return moments.day(moments.dayOf(instant), locale) + " " + moments.second(instant, locale);
    }

    private static @Nullable String occurred(TrailEntry entry, Moments moments, Locale locale) {
        Instant occurredAt = entry.occurredAt();
        return occurredAt == null
                        || Duration.between(occurredAt, entry.recordedAt())
                                        .abs()
                                        .compareTo(WORTH_SAYING)
                                < 0
                ? null
                : moments.minute(occurredAt, locale);
    }

    private static String name(String unit, Map<UnitId, String> units) {
        return units.entrySet().stream()
                .filter(known -> known.getKey().value().equals(unit))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(unit);
    }
}
