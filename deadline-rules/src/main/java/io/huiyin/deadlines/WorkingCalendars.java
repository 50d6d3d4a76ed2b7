package io.huiyin.deadlines;

import java.util.Collection;
import java.util.Optional;

/** The calendars a node knows, by content hash, and which of them is in force. Safe for use by several threads. */
public interface WorkingCalendars {

    /** With the calendar shipped with the product in force. */
    static ApprovedCalendars shipped() {
        return beginningWith(WorkingCalendar.shipped());
    }

    /** With a calendar in force from the beginning. */
    static ApprovedCalendars beginningWith(WorkingCalendar first) {
        return new ApprovedCalendars(first);
    }

    /** The calendar on which everything is counted from now on. */
    WorkingCalendar inForce();

    /** A calendar that is or was in force. */
    Optional<WorkingCalendar> byHash(String contentHash);

    /** All that are or were in force. */
    Collection<WorkingCalendar> all();
}
