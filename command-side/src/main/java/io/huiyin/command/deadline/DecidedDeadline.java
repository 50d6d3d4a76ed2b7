package io.huiyin.command.deadline;

import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.DayKind;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.deadlines.CountedDeadline;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.ExplainedDay;
import io.huiyin.deadlines.Recounted;

/** Turns what was counted into what is decided, word for word. */
public final class DecidedDeadline {

    private static final int FIRST_VERSION = 1;

    private DecidedDeadline() {}

    /** A deadline as it is set for the first time. */
    public static Deadline first(
            DeadlineId id,
            ObligationKind obligation,
            ClockStart startReason,
            DeadlineRule rule,
            CountedDeadline counted) {
        return decided(id, FIRST_VERSION, obligation, startReason, rule, counted);
    }

    /**
     * The same deadline counted anew.
     *
     * @param version that of the deadline as it stands, or the next one
     */
    public static Deadline again(Deadline before, int version, Recounted recounted) {
        ClockStart startReason = ClockStart.valueOf(recounted.startPoint());
        return decided(before.id(), version, before.obligation(), startReason, recounted.rule(), recounted.counted())
                .owedTo(before.recipients(), before.candidates())
                .in(before.district());
    }

    private static Deadline decided(
            DeadlineId id,
            int version,
            ObligationKind obligation,
            ClockStart startReason,
            DeadlineRule rule,
            CountedDeadline counted) {
        return new Deadline(
                id,
                version,
                obligation,
                counted.rule(),
                rule.legalBasis().key(),
                counted.start(),
                startReason,
                counted.zone().getId(),
                counted.due(),
                counted.lastDay(),
                counted.provisional(),
                counted.earliestPossible(),
                counted.calendar(),
                counted.days().stream().map(DecidedDeadline::asDecided).toList());
    }

    private static CountedDay asDecided(ExplainedDay day) {
        return new CountedDay(day.date(), kind(day.kind()), day.number(), day.settled(), day.notice());
    }

    private static DayKind kind(ExplainedDay.Kind kind) {
        return switch (kind) {
            case RECEIPT_DAY -> DayKind.RECEIPT_DAY;
            case WORKDAY -> DayKind.WORKDAY;
            case MAKE_UP_WORKDAY -> DayKind.MAKE_UP_WORKDAY;
            case WEEKEND -> DayKind.WEEKEND;
            case HOLIDAY -> DayKind.HOLIDAY;
        };
    }
}
