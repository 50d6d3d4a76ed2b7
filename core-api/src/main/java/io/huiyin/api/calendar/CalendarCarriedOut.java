package io.huiyin.api.calendar;

import io.huiyin.api.deadline.MovedForUnit;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Every open case that an approved draft concerns has been counted anew; each that changed has its own event. A case that
 * is counted anew later makes it happen again.
 *
 * @param draft number of the draft
 * @param moved how many deadlines it moved in all
 * @param confirmed how many provisional deadlines it made final in all
 * @param units what that means for each unit that had any of those moved since the time before; absent in revision 1
 */
@Revision("2")
public record CalendarCarriedOut(
        CalendarId calendarId,
        int draft,
        long moved,
        long confirmed,
        @Nullable List<MovedForUnit> units) implements CalendarEvent {

    public CalendarCarriedOut {
        units = units == null ? null : List.copyOf(units);
    }
}
