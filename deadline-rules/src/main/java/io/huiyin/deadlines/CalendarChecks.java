package io.huiyin.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What must hold within one year's table. */
final class CalendarChecks {

    private CalendarChecks() {}

    /** Refuses the table with a sentence that names the year and the first date at fault. */
    static void check(CalendarYear table) {
        for (LocalDate day : inOrder(table.makeUpWorkdays())) {
            refuseIf(
                    !CalendarYear.isWeekend(day),
                    CalendarFault.MAKE_UP_ON_WEEKDAY,
                    table,
                    "the make-up workday %s is not a Saturday or Sunday.",
                    day);
            refuseIf(
                    table.holidays().contains(day),
                    CalendarFault.HOLIDAY_AND_MAKE_UP,
                    table,
                    "%s is both a holiday and a make-up workday.",
                    day);
        }
        for (LocalDate day : inOrder(table.statutory())) {
            refuseIf(
                    !table.holidays().contains(day),
                    CalendarFault.STATUTORY_DAY_MISSING,
                    table,
                    "the statutory day %s is not among the holidays.",
                    day);
        }
        checkDistricts(table);
        fixedByRegulation(table.year())
                .forEach(day -> refuseIf(
                        !table.statutory().contains(day),
                        CalendarFault.STATUTORY_DAY_MISSING,
                        table,
                        "the statutory day %s is missing.",
                        day));
        for (LocalDate day : inOrder(table.dayNotices().keySet())) {
            refuseIf(
                    !table.isSpecial(day),
                    CalendarFault.NOTICE_FOR_ORDINARY_DAY,
                    table,
                    "\"dayNotices\" names %s, which is neither a holiday nor a make-up workday.",
                    day);
        }
    }

    /** What must hold for the days of some districts: they change the country's days and do not contradict each other. */
    private static void checkDistricts(CalendarYear table) {
        Set<String> named = new HashSet<>();
        for (DistrictDays days : table.districtDays()) {
            for (LocalDate day : inOrder(days.makeUpWorkdays())) {
                refuseIf(
                        !CalendarYear.isWeekend(day),
                        CalendarFault.MAKE_UP_ON_WEEKDAY,
                        table,
                        "the make-up workday %s of some districts is not a Saturday or Sunday.",
                        day);
                refuseIf(
                        days.holidays().contains(day) || table.statutory().contains(day),
                        CalendarFault.HOLIDAY_AND_MAKE_UP,
                        table,
                        "%s is both a holiday and a make-up workday of some districts.",
                        day);
            }
            for (LocalDate day : inOrder(CalendarYear.changed(days.holidays(), days.makeUpWorkdays(), Set.of()))) {
                for (String district : days.districts()) {
                    refuseIf(
                            !named.add(district + " " + day),
                            CalendarFault.DATE_TWICE,
                            table,
                            "%s is named twice for a district.",
                            day);
                }
            }
            if (days.holidays().isEmpty() && days.makeUpWorkdays().isEmpty()) {
                throw CalendarReader.invalid(
                        CalendarFault.WRONG_FIELD, table.year(), "\"districtDays\" must name a day.", "districtDays");
            }
        }
    }

    // The statutory days with a solar date, unchanged since 2008; the others follow the lunar calendar.
    static Stream<LocalDate> fixedByRegulation(int year) {
        return Stream.of("01-01", "05-01", "10-01", "10-02", "10-03").map(day -> LocalDate.parse(year + "-" + day));
    }

    private static SortedSet<LocalDate> inOrder(Collection<LocalDate> days) {
        return new TreeSet<>(days);
    }

    private static void refuseIf(boolean wrong, CalendarFault fault, CalendarYear table, String what, LocalDate day) {
        if (wrong) {
            throw CalendarReader.invalid(fault, table.year(), what.formatted(day), day);
        }
    }
}
