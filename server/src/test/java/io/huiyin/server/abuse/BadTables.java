package io.huiyin.server.abuse;

import io.huiyin.deadlines.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holiday tables that are wrong, each in one thing: all but the one thing is as in a good table. */
final class BadTables {

    private static final List<String> STATUTORY = List.of(
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

    private BadTables() {}

    /**
     * One of them.
     *
     * @param code what it is refused with
     */
    record Bad(String code, byte[] file) {

        static Bad of(String code, String text) {
            return new Bad(code, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Bad> all() {
        String good = table(STATUTORY, "");
        return Stream.of(
                Bad.of("REQUIRED", ""),
                new Bad("NOT_UTF_8", good.getBytes(StandardCharsets.UTF_16)),
                Bad.of("TOO_LONG", good + " ".repeat(500_001)),
                Bad.of("CALENDAR_UNREADABLE", good.substring(0, good.length() / 2)),
                Bad.of("CALENDAR_NO_YEAR", "{}"),
                Bad.of("CALENDAR_NO_YEAR", "[]"),
                Bad.of("CALENDAR_NOT_A_YEAR", good.replace("\"2027\":", "\"next\":")),
                Bad.of("CALENDAR_UNKNOWN_FIELD", good.replace("makeupWorkdays", "makeUpWorkdays")),
                Bad.of("CALENDAR_WRONG_FIELD", good.replace("\"makeupWorkdays\": []", "\"makeupWorkdays\": 7")),
                Bad.of("CALENDAR_WRONG_STATUS", good.replace("final", "soon")),
                Bad.of("CALENDAR_NOT_A_DATE", table(STATUTORY, "\"2027-02-30\"")),
                Bad.of("CALENDAR_DATE_OF_ANOTHER_YEAR", table(STATUTORY, "\"2028-02-19\"")),
                Bad.of("CALENDAR_DATE_TWICE", table(STATUTORY, "\"2027-02-20\", \"2027-02-20\"")),
                Bad.of("CALENDAR_MAKE_UP_ON_WEEKDAY", table(STATUTORY, "\"2027-02-22\"")),
                Bad.of("CALENDAR_HOLIDAY_AND_MAKE_UP", table(STATUTORY, "\"2027-02-06\"")),
                Bad.of("CALENDAR_STATUTORY_DAY_MISSING", table(STATUTORY.subList(1, 13), "")),
                Bad.of("CALENDAR_YEAR_MISSING", good.replace("2027", "2029")),
                Bad.of("CALENDAR_NO_DAY_OFF", "{\"year\": 2027, \"papers\": [], \"days\": []}"),
                Bad.of(
                        "CALENDAR_WRONG_FIELD",
                        "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": \"yes\"}]}"),
                Bad.of(
                        "CALENDAR_STATUTORY_DAY_MISSING",
                        "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": true}]}"),
                Bad.of("CALENDAR_WRONG_FIELD", "{\"2026\": {\"districtDays\": [{\"holidays\": [\"2026-11-27\"]}]}}"),
                Bad.of("UNKNOWN_DISTRICT", """
                        {"2026": {"districtDays": [{"name": "峰会", "districts": ["unit-atlantis"],
                          "holidays": ["2026-11-27"], "makeupWorkdays": []}]}}"""),
                Bad.of(
                        "CALENDAR_FINAL_YEAR_TAKEN_BACK",
                        WorkingCalendar.shipped().text().replace("\"final\"", "\"provisional\"")));
    }

    private static String table(List<String> holidays, String worked) {
        return """
                {"2027": {"status": "final", "notice": "国办发明电〔2026〕9号", "holidays": [%s], "makeupWorkdays": [%s],
                 "statutory": [%s]}}""".formatted(quoted(holidays), worked, quoted(STATUTORY));
    }

    private static String quoted(List<String> days) {
        return days.stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(", "));
    }
}
