package io.huiyin.server.calendar;

import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;

/** Gives the calendar in force away, for whoever counts elsewhere. */
public final class CalendarTextJob implements HouseJob<CalendarTextJob.Argument, CalendarTextJob.Text> {

    /** Which job it is. */
    public static final JobKind<Argument, Text> KIND = new JobKind<>("calendar-text", Argument.class, Text.class);

    private final WorkingCalendars calendars;

    public CalendarTextJob(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** Nothing to say. */
    public record Argument() {}

    /** The whole calendar in this product's own form. */
    public record Text(String tables) {}

    @Override
    public JobKind<Argument, Text> kind() {
        return KIND;
    }

    @Override
    public Text run(Argument argument, ProgressListener progress) {
        return new Text(calendars.inForce().text());
    }
}
