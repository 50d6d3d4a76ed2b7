package io.huiyin.server.calendar;

import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.server.control.HouseAsker;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import org.axonframework.messaging.responsetypes.ResponseTypes;

/** Shows the calendar in force and its drafts. */
public final class CalendarShowJob implements HouseJob<CalendarShowJob.Argument, CalendarBook> {

    /** Which job it is. */
    public static final JobKind<Argument, CalendarBook> KIND =
            new JobKind<>("calendar-show", Argument.class, CalendarBook.class);

    private final HouseAsker asker;

    public CalendarShowJob(HouseAsker asker) {
        this.asker = asker;
    }

    /** Nothing to say. */
    public record Argument() {}

    @Override
    public JobKind<Argument, CalendarBook> kind() {
        return KIND;
    }

    @Override
    public CalendarBook run(Argument argument, ProgressListener progress) {
        return asker.ask(new FindCalendar(null), ResponseTypes.instanceOf(CalendarBook.class));
    }
}
