package io.huiyin.api.deadline;

import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When something owed is due, with everything that explains it. A decided fact: nobody recomputes it silently.
 *
 * @param id names it within its case
 * @param version 1 when set, one more with every move
 * @param obligation what is owed
 * @param rule the rule and its version, for instance {@code complaint-reply@1}
 * @param legalBasis message key of the law or house rule behind it, for instance {@code basis.draft-art-19}
 * @param start the instant the clock starts
 * @param startReason why there
 * @param zone IANA zone in which days are counted, for instance {@code Asia/Shanghai}
 * @param due the instant it is due: an act before it is in time (day rules), or at it still (hour rules)
 * @param lastDay for day rules the last day, whose 24:00 is {@link #due}; absent for hour rules
 * @param provisional whether a day of the span is not settled by a final notice
 * @param earliestPossible while provisional the earliest last day any notice could bring
 * @param calendar content hash of the calendar used
 * @param days every day from the receipt day to the last, counted or skipped; empty for hour rules
 * @param recipients to whom it is owed, by the names of the rule; absent in revision 1 of what stores it
 * @param candidates every instant at which the clock could have started, the earliest first; absent where there is but
 *     one, and in revision 1 of what stores it
 * @param district the district whose days were counted, where the country's alone do not decide; absent for others, and in
 *     earlier revisions of what stores it
 */
public record Deadline(
        DeadlineId id,
        int version,
        ObligationKind obligation,
        String rule,
        String legalBasis,
        Instant start,
        ClockStart startReason,
        String zone,
        Instant due,
        @Nullable LocalDate lastDay,
        boolean provisional,
        @Nullable LocalDate earliestPossible,
        String calendar,
        List<CountedDay> days,
        @Nullable List<String> recipients,
        @Nullable List<CandidateStart> candidates,
        @Nullable UnitId district) {

    public Deadline {
        days = List.copyOf(days);
        recipients = recipients == null ? null : List.copyOf(recipients);
        candidates = candidates == null ? null : List.copyOf(candidates);
    }

    /** A deadline of which nobody said to whom it is owed, and where else its clock could have started. */
    public Deadline(
            DeadlineId id,
            int version,
            ObligationKind obligation,
            String rule,
            String legalBasis,
            Instant start,
            ClockStart startReason,
            String zone,
            Instant due,
            @Nullable LocalDate lastDay,
            boolean provisional,
            @Nullable LocalDate earliestPossible,
            String calendar,
            List<CountedDay> days) {
        this(
                id,
                version,
                obligation,
                rule,
                legalBasis,
                start,
                startReason,
                zone,
                due,
                lastDay,
                provisional,
                earliestPossible,
                calendar,
                days,
                null,
                null,
                null);
    }

    /** The same deadline as another version of it. */
    public Deadline asVersion(int other) {
        return copy(other, recipients, candidates, district);
    }

    /**
     * The same deadline, known to be owed to somebody.
     *
     * @param to by the names of the rule; null while nobody says
     * @param starts every instant at which its clock could have started; null where there is but one
     */
    public Deadline owedTo(@Nullable List<String> to, @Nullable List<CandidateStart> starts) {
        return copy(version, to, starts, district);
    }

    /** The same deadline, counted in a district; null for the country's days alone. */
    public Deadline in(@Nullable UnitId countedIn) {
        return copy(version, recipients, candidates, countedIn);
    }

    /** The id of that district's unit; null for the country's days alone. */
    public @Nullable String districtId() {
        return district == null ? null : district.value();
    }

    private Deadline copy(
            int other, @Nullable List<String> to, @Nullable List<CandidateStart> starts, @Nullable UnitId countedIn) {
        return new Deadline(
                id,
                other,
                obligation,
                rule,
                legalBasis,
                start,
                startReason,
                zone,
                due,
                lastDay,
                provisional,
                earliestPossible,
                calendar,
                days,
                to,
                starts,
                countedIn);
    }

    /** Every instant at which its clock could have started, by the name of what would have started it there. */
    public Map<String, Instant> startsByName() {
        Map<String, Instant> starts = new LinkedHashMap<>();
        if (candidates != null) {
            candidates.forEach(candidate -> starts.put(candidate.start().name(), candidate.at()));
        }
        starts.put(startReason.name(), start);
        return starts;
    }

    /** The dates that were counted, in order; none for hour rules. */
    public List<LocalDate> countedDays() {
        return days.stream()
                .filter(day -> day.number() > 0)
                .map(CountedDay::date)
                .toList();
    }

    /** Whether an act at this instant is in time. */
    public boolean isKeptBy(Instant act) {
        return lastDay == null ? !act.isAfter(due) : act.isBefore(due);
    }
}
