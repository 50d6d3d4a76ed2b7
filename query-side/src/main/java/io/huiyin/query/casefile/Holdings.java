package io.huiyin.query.casefile;

import io.huiyin.api.cases.CaseHolding;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitTree;
import io.huiyin.deadlines.UnknownCalendarYearException;
import io.huiyin.deadlines.WorkedTime;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.query.timeline.TimelineRecord;
import io.huiyin.query.timeline.TimelineWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells who had a case for how much of the time. The hotline has it from the receipt, each unit from its dispatch, until
 * it is answered. Working time is that of the holder's own district, on the calendar in force.
 */
public final class Holdings {

    private static final String DISPATCHED = "ComplaintDispatched";

    private final WorkingCalendars calendars;
    private final UnitTree units;
    private final Clock clock;

    /**
     * @param calendars the one in force tells the working days
     * @param units tells the district a unit stands in, whose days count
     */
    public Holdings(WorkingCalendars calendars, UnitTree units, Clock clock) {
        this.calendars = calendars;
        this.units = units;
        this.clock = clock;
    }

    /** Somebody got the case. */
    private record Taking(@Nullable UnitId unit, Instant at) {}

    /** The holdings of a case that has a deadline, the earliest first. */
    List<CaseHolding> of(CaseFileDocument document, Deadline deadline, Map<UnitId, String> unitNames) {
        ComplaintReplied replied = document.state().replied();
        Instant answered = replied == null ? null : replied.repliedAt();
        List<Taking> takings = takings(document);
        List<CaseHolding> holdings = new ArrayList<>();
        for (int i = 0; i < takings.size(); i++) {
            Instant next = i + 1 < takings.size() ? takings.get(i + 1).at() : answered;
            holdings.add(holding(takings.get(i), earlier(next, answered), ZoneId.of(deadline.zone()), unitNames));
        }
        return holdings;
    }

    private static List<Taking> takings(CaseFileDocument document) {
        List<Taking> takings = new ArrayList<>();
        takings.add(new Taking(null, document.state().registered().receivedAt()));
        document.timeline().stream()
                .filter(entry -> entry.event().equals(DISPATCHED))
                .map(Holdings::taking)
                .forEach(takings::add);
        return takings;
    }

    private static Taking taking(TimelineRecord dispatch) {
        return new Taking(
                new UnitId(Objects.requireNonNull(dispatch.details().get(TimelineWriter.UNIT))), dispatch.occurredAt());
    }

    // An answer that was given before the unit had the case was entered after the fact.
    private static @Nullable Instant earlier(@Nullable Instant next, @Nullable Instant answered) {
        return next != null && answered != null && answered.isBefore(next) ? answered : next;
    }

    private CaseHolding holding(Taking taking, @Nullable Instant until, ZoneId zone, Map<UnitId, String> unitNames) {
        Instant end = until == null ? clock.instant() : until;
        return new CaseHolding(
                taking.unit(),
                taking.unit() == null ? null : unitNames.get(taking.unit()),
                taking.at(),
                until,
                worked(taking, end, zone));
    }

    private @Nullable Duration worked(Taking taking, Instant until, ZoneId zone) {
        try {
            return WorkedTime.between(daysOf(taking.unit()), zone, taking.at(), until);
        } catch (UnknownCalendarYearException beyondTheCalendar) {
            return null;
        }
    }

    private WorkingCalendar daysOf(@Nullable UnitId unit) {
        String district =
                unit == null ? null : units.districtOf(unit).map(UnitId::value).orElse(null);
        return calendars.inForce().in(district);
    }
}
