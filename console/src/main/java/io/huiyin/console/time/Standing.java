package io.huiyin.console.time;

import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.UnitTime;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.api.incidents.RunningClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How something owed stands against its deadline.
 *
 * @param ending message key of how it ended, to which {@code -in-time} or {@code -late} is added
 * @param lastDay for day rules the last day, whose 24:00 is {@code due}; absent for hour rules
 * @param elapsedShare share of the counted time gone by
 * @param workdaysLeft for day rules the whole counted days still ahead
 * @param endedAt when it ended; absent while it is owed
 * @param missed whether the due instant passed with it undone
 */
public record Standing(
        String ending,
        Instant due,
        @Nullable LocalDate lastDay,
        double elapsedShare,
        int workdaysLeft,
        @Nullable Instant endedAt,
        boolean missed) {

    /** A complaint's answer. */
    public static Standing of(CaseSummary summary) {
        return new Standing(
                "time.replied",
                summary.due(),
                summary.lastDay(),
                summary.elapsedShare(),
                summary.workdaysLeft(),
                summary.repliedAt(),
                summary.missed());
    }

    /** The unit's own time. */
    public static Standing of(UnitTime own) {
        return new Standing(
                "time.replied",
                own.due(),
                own.lastDay(),
                own.elapsedShare(),
                own.workdaysLeft(),
                own.endedAt(),
                own.missed());
    }

    /** One thing an incident obliges to. */
    public static Standing of(OwedObligation owed) {
        return new Standing(
                "time.done",
                owed.deadline().due(),
                owed.deadline().lastDay(),
                owed.elapsedShare(),
                owed.workdaysLeft(),
                owed.endedAt(),
                owed.missed());
    }

    /** A clock that runs. */
    public static Standing of(RunningClock clock) {
        return new Standing(
                "time.done", clock.due(), clock.lastDay(), clock.elapsedShare(), clock.workdaysLeft(), null, false);
    }
}
