package io.huiyin.server.house;

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
        Stream<String> statutory = Stream.of(
                "2027-01-01",
                "2027-02-05",
                "2027-02-06",
                "2027-02-07",
                "2027-02-08",
                "2027-04-05",
                "2027-05-01",
                "2027-05-02",
                "2027-06-09",
                "2027-09-15",
                "2027-10-01",
                "2027-10-02",
                "2027-10-03");
        return Stream.concat(before, statutory)
                .map("{\"name\":\"假\",\"date\":\"%s\",\"isOffDay\":true}"::formatted)
                .collect(Collectors.joining(",", "{\"year\":2027,\"papers\":[],\"days\":[", more + "]}"));
    }
}
