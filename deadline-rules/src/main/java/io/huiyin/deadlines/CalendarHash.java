package io.huiyin.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;

/** The identity of a calendar: a hash of what its days are, and not of how the file was written. */
final class CalendarHash {

    private static final String FORM = "huiyin-working-calendar/1";

    private CalendarHash() {}

    /** SHA-256 in hex over one line per year and one per special day, in order of date. */
    static String of(Collection<CalendarYear> yearsInOrder) {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        yearsInOrder.forEach(year -> append(text, year));
        return Sha256.hex(text.toString());
    }

    private static void append(StringBuilder text, CalendarYear year) {
        text.append(year.year()).append(year.isFinal() ? " final\n" : " provisional\n");
        TreeSet<LocalDate> specialDays = new TreeSet<>(year.holidays());
        specialDays.addAll(year.makeUpWorkdays());
        specialDays.forEach(day -> text.append(line(year, day)).append('\n'));
        year.districtDays().stream().map(CalendarHash::lines).sorted().forEach(text::append);
    }

    // Calendars without such days hash as they did before there were any.
    private static String lines(DistrictDays days) {
        StringBuilder text = new StringBuilder("districts " + String.join(",", new TreeSet<>(days.districts())) + "\n");
        new TreeSet<>(days.holidays()).forEach(day -> text.append(day).append(" HOLIDAY\n"));
        new TreeSet<>(days.makeUpWorkdays()).forEach(day -> text.append(day).append(" MAKE_UP_WORKDAY\n"));
        return text.append("by ")
                .append(Objects.requireNonNullElse(days.notice(), ""))
                .append('\n')
                .append("called ")
                .append(days.name())
                .append('\n')
                .toString();
    }

    // A notice stands last, so that no text in it can pass for another field.
    private static String line(CalendarYear year, LocalDate day) {
        String kind =
                year.statutory().contains(day) ? "STATUTORY" : year.typeOf(day).name();
        return day + " " + kind + " " + Objects.requireNonNullElse(year.noticeOf(day), "");
    }
}
