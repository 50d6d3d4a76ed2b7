package io.huiyin.console.cases;

import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.DayKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of the deadline's ribbon.
 *
 * @param date in its shortest form
 * @param weekday its name
 * @param kind why it counts or not
 * @param number which counted day it is; 0 when not counted
 * @param due whether the deadline ends with it
 * @param today whether it is today
 * @param settled whether a final holiday notice covers it
 * @param notice the notice behind it, if one is
 */
public record DayCell(
        String date,
        String weekday,
        DayKind kind,
        int number,
        boolean due,
        boolean today,
        boolean settled,
        @Nullable String notice) {

    static DayCell of(CountedDay day, String date, String weekday, @Nullable LocalDate lastDay, LocalDate today) {
        return new DayCell(
                date,
                weekday,
                day.kind(),
                day.number(),
                day.date().equals(lastDay),
                day.date().equals(today),
                day.settled(),
                day.notice());
    }

    /** Whether it counts. */
    public boolean counted() {
        return number > 0;
    }

    /** The style classes of the day. */
    public String styleClasses() {
        StringBuilder classes = new StringBuilder(counted() ? "counted" : "off");
        append(classes, kind == DayKind.MAKE_UP_WORKDAY, "makeup");
        append(classes, due, "due");
        append(classes, today, "today");
        append(classes, !settled, "unsettled");
        return classes.toString();
    }

    private static void append(StringBuilder classes, boolean applies, String name) {
        if (applies) {
            classes.append(' ').append(name);
        }
    }
}
