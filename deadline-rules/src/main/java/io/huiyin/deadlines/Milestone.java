package io.huiyin.deadlines;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A moment on the way to a due instant at which somebody is told. Exactly one of the two measures is given.
 *
 * @param percent share of the counted time elapsed, from 1; above 100 is after the due instant
 * @param hoursBefore whole hours before the due instant, from 1
 * @param tells who is told, each one of {@link #LADDER}
 */
public record Milestone(@Nullable Integer percent, @Nullable Integer hoursBefore, List<String> tells) {

    /** Everybody who can be told. */
    public static final List<String> LADDER = List.of("handler", "security-officer", "unit-lead", "hotline-supervisor");

    // The hotline and those who answer for security are there around the clock.
    private static final Set<String> WITH_DUTY_HOURS = Set.of("handler", "unit-lead");

    public Milestone {
        tells = List.copyOf(tells);
    }

    /** Those of them who go home: who hear of a milestone in the night before they go. */
    public List<String> tellsWithDutyHours() {
        return tells.stream().filter(WITH_DUTY_HOURS::contains).toList();
    }

    /** Its name within its step, for instance {@code 80-percent} or {@code 4-hours-before}. */
    public String name() {
        return percent == null ? hoursBefore + "-hours-before" : percent + "-percent";
    }
}
