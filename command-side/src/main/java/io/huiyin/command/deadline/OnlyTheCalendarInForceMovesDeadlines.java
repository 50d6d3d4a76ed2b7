package io.huiyin.command.deadline;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.util.Optional;

/** A change that was overtaken moves nothing back; one this node has not heard of yet has to wait. */
record OnlyTheCalendarInForceMovesDeadlines(WorkingCalendars calendars) {

    /**
     * The calendar, if it is in force.
     *
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_CALENDAR} if this node does not know it yet
     */
    Optional<WorkingCalendar> find(String contentHash) {
        WorkingCalendar asked = calendars
                .byHash(contentHash)
                .orElseThrow(() -> RefusedException.because("calendar", RefusalCode.UNKNOWN_CALENDAR, contentHash));
        return Optional.of(asked).filter(calendar -> calendar.equals(calendars.inForce()));
    }
}
