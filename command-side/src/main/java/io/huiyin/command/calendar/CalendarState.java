package io.huiyin.command.calendar;

import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.HolidayTableMissing;
import io.huiyin.command.proposal.Proposals;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.WorkingCalendar;
import java.util.HashSet;
import java.util.Set;

/**
 * The calendar in force and what waits to change it. Immutable; each event gives a new one.
 *
 * @param drafts everything ever proposed to change it
 * @param missed every absence of a table that is on record
 */
record CalendarState(WorkingCalendar inForce, Proposals<CalendarDrafted> drafts, Set<HolidayTableMissing> missed) {

    /** Before anything was drafted. */
    static final CalendarState SHIPPED = new CalendarState(WorkingCalendar.shipped(), Proposals.none(), Set.of());

    CalendarState {
        missed = Set.copyOf(missed);
    }

    CalendarState with(Proposals<CalendarDrafted> changed) {
        return new CalendarState(inForce, changed, missed);
    }

    CalendarState approved(CalendarApproved event) {
        return new CalendarState(
                inForce.with(CalendarTables.ofText(event.tables())), drafts.approved(event.draft()), missed);
    }

    CalendarState missing(HolidayTableMissing event) {
        Set<HolidayTableMissing> more = new HashSet<>(missed);
        more.add(event);
        return new CalendarState(inForce, drafts, more);
    }

    /** Whether an absence is news: the table is not there, and nobody said so before. */
    boolean isNews(HolidayTableMissing absence) {
        return !inForce.isFinal(absence.year()) && !missed.contains(absence);
    }
}
