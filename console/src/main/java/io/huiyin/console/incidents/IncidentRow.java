package io.huiyin.console.incidents;

import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.incidents.IncidentSummary;
import io.huiyin.api.incidents.RunningClock;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.Standing;
import io.huiyin.console.time.TimeWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the desk lists it.
 *
 * @param number what people call it; absent for one registered before incidents had numbers
 * @param title absent when it was forgotten
 * @param obligation which obligation is due first; absent when none runs
 * @param countdown how long that still has; absent when none runs
 */
public record IncidentRow(
        String id,
        @Nullable String number,
        @Nullable String title,
        IncidentKind kind,
        SystemKind system,
        @Nullable IncidentLevel level,
        IncidentStatus status,
        @Nullable String unitName,
        String detected,
        boolean missed,
        @Nullable String obligation,
        @Nullable CountdownView countdown) {

    static IncidentRow of(IncidentSummary summary, TimeWords words, Moments moments, Locale locale) {
        RunningClock clock = summary.strictest();
        return new IncidentRow(
                summary.incidentId().value(),
                summary.number() == null ? null : summary.number().value(),
                summary.title() == null ? null : summary.title().value(),
                summary.kind(),
                summary.system(),
                summary.cityLevel(),
                summary.status(),
                summary.unitName(),
                moments.minute(summary.detectedAt(), locale),
                summary.missed(),
                clock == null ? null : clock.deadlineId().value(),
                clock == null ? null : CountdownView.of(words.full(Standing.of(clock), locale), clock.due(), moments));
    }
}
