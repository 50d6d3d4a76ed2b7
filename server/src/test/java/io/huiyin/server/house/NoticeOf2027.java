package io.huiyin.server.house;

import io.huiyin.deadlines.WorkingCalendar;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for 2027 as it might come in, in the form of holiday-cn. */
public final class NoticeOf2027 {

    private static final String NEW_YEARS_EVE = "2026-12-31";

    private NoticeOf2027() {}

    /** The statutory days, and New Year's Eve of 2026 taken off. */
    public static String withNewYearsEve() {
        return table(Stream.of(NEW_YEARS_EVE), "");
    }

    /**
     * The statutory days.
     *
     * @param more days as JSON, each after a comma
     */
    public static String with(String more) {
        return table(Stream.of(), more);
    }

    private static String table(Stream<String> before, String more) {
        Stream<String> statutory = WorkingCalendar.shipped().year(2027).orElseThrow().statutory().stream()
                .sorted()
                .map(LocalDate::toString);
        return Stream.concat(before, statutory)
                .map("{\"name\":\"假\",\"date\":\"%s\",\"isOffDay\":true}"::formatted)
                .collect(Collectors.joining(",", "{\"year\":2027,\"papers\":[],\"days\":[", more + "]}"));
    }
}
