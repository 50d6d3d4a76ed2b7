package io.huiyin.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A due instant and everything that explains it.
 *
 * @param rule the rule and its version, for instance {@code complaint-reply@1}
 * @param start the instant the clock starts
 * @param zone the zone in which days are counted
 * @param due when it is due. Rules in days, working days or months: the 00:00 after the last day, and only an act before
 *     it is in time. Rules in hours, and those to be met at once: an act at this instant is still in time
 * @param lastDay the last day, whose 24:00 is {@code due}; null where hours or minutes are counted
 * @param provisional whether a day of the counted span is not settled by final notices; always false where hours or
 *     minutes are counted
 * @param earliestPossible while provisional, the earliest last day that coming notices could bring; else null
 * @param calendar content hash of the working calendar at hand
 * @param days every day from the receipt day to the last day; empty where hours or minutes are counted
 */
public record CountedDeadline(
        String rule,
        Instant start,
        ZoneId zone,
        Instant due,
        @Nullable LocalDate lastDay,
        boolean provisional,
        @Nullable LocalDate earliestPossible,
        String calendar,
        List<ExplainedDay> days) {

    public CountedDeadline {
        days = List.copyOf(days);
    }

    /** The dates that were counted, in order; what {@link CountedTime} measures. */
    public List<LocalDate> countedDays() {
        return days.stream()
                .filter(ExplainedDay::isCounted)
                .map(ExplainedDay::date)
                .toList();
    }

    /** Whether an act at this instant is in time. */
    public boolean isKeptBy(Instant act) {
        return lastDay == null ? !act.isAfter(due) : act.isBefore(due);
    }
}
