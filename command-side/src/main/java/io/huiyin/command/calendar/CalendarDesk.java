package io.huiyin.command.calendar;

import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.calendar.CalendarDraftDiscarded;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.DiscardCalendarDraft;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.HolidayTableMissing;
import io.huiyin.api.calendar.RecordCalendarCarriedOut;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.proposal.ASecondPersonApproves;
import io.huiyin.command.proposal.Proposals;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.CalendarYear;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where tables of years are taken in, and put in force by a second person. */
public final class CalendarDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarDesk.class);

    private final Clock clock;
    private final WorkingCalendars calendars;
    private final UnitRegister units;

    /**
     * @param calendars what this node counts on
     * @param units tells which districts there are
     */
    public CalendarDesk(Clock clock, WorkingCalendars calendars, UnitRegister units) {
        this.units = units;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** The draft, if its file is a good one and says something new. */
    Facts draft(DraftCalendar command, CalendarState state, String digest) {
        CalendarFile file = CalendarFile.of(command);
        CalendarTables tables = file.tables(state.inForce());
        if (tables.isEmpty()) {
            throw RefusedException.because("table", RefusalCode.CALENDAR_UNCHANGED);
        }
        new OnlyDistrictsHaveDaysOfTheirOwn(units).check(tables);
        WorkingCalendar made = file.made(state.inForce(), tables);
        return Facts.live(clock.instant(), digest)
                .and(new CalendarDrafted(
                        command.calendarId(),
                        state.drafts().next(),
                        tables.years().stream().map(CalendarYear::year).toList(),
                        tables.text(),
                        file.digest(),
                        state.inForce().contentHash(),
                        made.contentHash()));
    }

    /** The approval, if a second person means this draft and nothing came between. */
    Facts approve(ApproveCalendar command, Envelope asker, CalendarState state, String digest) {
        Proposals.Waiting<CalendarDrafted> draft = waiting(command.draft(), state);
        new ASecondPersonApproves(draft.proposedBy()).check(asker);
        CalendarDrafted drafted = draft.event();
        if (!drafted.before().equals(state.inForce().contentHash())) {
            throw RefusedException.because("draft", RefusalCode.CALENDAR_DRAFT_OVERTAKEN, drafted.draft());
        }
        if (!drafted.calendar().equals(command.calendar())) {
            throw RefusedException.because("calendar", RefusalCode.CALENDAR_DIFFERS);
        }
        return Facts.live(clock.instant(), digest)
                .and(new CalendarApproved(
                        command.calendarId(),
                        drafted.draft(),
                        drafted.tables(),
                        drafted.before(),
                        drafted.calendar(),
                        draft.proposedBy()));
    }

    /** The approval is durable: this node counts on it from now on, the others within a second. */
    void follow(String calendar) {
        calendars.byHash(calendar).ifPresent(inForce -> LOG.info("The calendar {} is in force", calendar));
    }

    /** Lays a draft aside. */
    Facts discard(DiscardCalendarDraft command, CalendarState state, String digest) {
        waiting(command.draft(), state);
        return Facts.live(clock.instant(), digest)
                .and(new CalendarDraftDiscarded(command.calendarId(), command.draft()));
    }

    /** Every open case was counted anew. */
    Facts carriedOut(RecordCalendarCarriedOut command, String digest) {
        return Facts.live(clock.instant(), digest)
                .and(new CalendarCarriedOut(
                        command.calendarId(), command.draft(), command.moved(), command.confirmed(), command.units()));
    }

    /** A table that should be there is not. */
    Facts missing(HolidayTableMissing absence, String digest) {
        return Facts.live(clock.instant(), digest).and(absence);
    }

    private static Proposals.Waiting<CalendarDrafted> waiting(int draft, CalendarState state) {
        return state.drafts()
                .waiting(draft)
                .orElseThrow(() -> RefusedException.because("draft", RefusalCode.UNKNOWN_CALENDAR_DRAFT, draft));
    }
}
