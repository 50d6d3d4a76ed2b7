package io.huiyin.deadlines;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads holiday tables, and says in one sentence what is wrong with a bad one. */
final class CalendarReader {

    private static final Set<String> FIELDS = Set.of(
            "holidays",
            "makeupWorkdays",
            "statutory",
            "status",
            "complete",
            "notice",
            "dayNotices",
            "districtDays",
            "issued",
            "confidence",
            "sources",
            "note");

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    SortedMap<Integer, CalendarYear> read(InputStream text) {
        SortedMap<Integer, CalendarYear> years = readYears(root(text));
        checkNoGap(years);
        return years;
    }

    /** The years of a table, whether or not there are others between them. */
    static SortedMap<Integer, CalendarYear> readYears(JsonNode root) {
        return readYears(root, year -> Optional.empty());
    }

    /**
     * The same, where a year may say nothing but what is different in some districts.
     *
     * @param known the country's table of a year, for those
     */
    static SortedMap<Integer, CalendarYear> readYears(JsonNode root, Function<Integer, Optional<CalendarYear>> known) {
        SortedMap<Integer, CalendarYear> years = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (!entry.getKey().startsWith("_")) {
                CalendarYear year = year(entry.getKey(), entry.getValue(), known);
                years.put(year.year(), year);
            }
        }
        return years;
    }

    /** The table as it stands in a file. */
    JsonNode root(InputStream text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            throw new InvalidCalendarException(
                    CalendarFault.UNREADABLE,
                    "The holiday table is not readable JSON: %s (line %d, column %d)."
                            .formatted(
                                    e.getOriginalMessage(),
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr()),
                    e,
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr());
        }
        if (!root.isObject()) {
            throw new InvalidCalendarException(
                    CalendarFault.NO_YEAR, "The holiday table must be a JSON object with one entry per year.");
        }
        return root;
    }

    private static CalendarYear year(String key, JsonNode node, Function<Integer, Optional<CalendarYear>> known) {
        if (!key.matches("[12]\\d{3}")) {
            throw new InvalidCalendarException(
                    CalendarFault.NOT_A_YEAR,
                    "\"%s\" is not a year; keys that are no years start with an underscore.".formatted(key),
                    key);
        }
        int year = Integer.parseInt(key);
        if (!node.isObject()) {
            throw invalid(CalendarFault.WRONG_FIELD, year, "its entry must be an object.", Integer.toString(year));
        }
        for (String field : node.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw invalid(
                        CalendarFault.UNKNOWN_FIELD, year, "the field \"%s\" is not known.".formatted(field), field);
            }
        }
        Optional<CalendarYear> base =
                node.size() == 1 && node.has("districtDays") ? known.apply(year) : Optional.empty();
        if (base.isPresent()) {
            CalendarYear changed = base.get().with(DistrictDaysReader.read(year, node.get("districtDays")));
            CalendarChecks.check(changed);
            return changed;
        }
        CalendarYear table = new CalendarYear(
                year,
                isFinal(year, node),
                line(year, "notice", node.get("notice")),
                dates(year, "holidays", node),
                dates(year, "makeupWorkdays", node),
                dates(year, "statutory", node),
                dayNotices(year, node.get("dayNotices")),
                DistrictDaysReader.read(year, node.get("districtDays")));
        CalendarChecks.check(table);
        return table;
    }

    private static boolean isFinal(int year, JsonNode node) {
        String status = line(year, "status", node.get("status"));
        boolean isFinal = "final".equals(status);
        if (!isFinal && !"provisional".equals(status)) {
            throw invalid(CalendarFault.WRONG_STATUS, year, "\"status\" must be \"final\" or \"provisional\".");
        }
        JsonNode complete = node.get("complete");
        if (complete == null) {
            return isFinal;
        }
        if (!complete.isBoolean()) {
            throw invalid(CalendarFault.WRONG_FIELD, year, "\"complete\" must be true or false.", "complete");
        }
        if (complete.booleanValue() != isFinal) {
            throw invalid(CalendarFault.WRONG_STATUS, year, "\"status\" and \"complete\" contradict each other.");
        }
        return isFinal;
    }

    static Set<LocalDate> dates(int year, String field, JsonNode node) {
        JsonNode list = node.get(field);
        if (list == null || !list.isArray()) {
            throw invalid(CalendarFault.WRONG_FIELD, year, "\"%s\" must be a list of dates.".formatted(field), field);
        }
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (JsonNode element : list) {
            LocalDate date = date(year, field, element.isString() ? element.stringValue() : element.toString());
            if (!dates.add(date)) {
                throw invalid(
                        CalendarFault.DATE_TWICE, year, "%s stands twice in \"%s\".".formatted(date, field), date);
            }
        }
        return dates;
    }

    static LocalDate date(int year, String field, String text) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidCalendarException(
                    CalendarFault.NOT_A_DATE,
                    sentence(year, "\"%s\" in \"%s\" is not a date like %d-05-01.".formatted(text, field, year)),
                    e,
                    year,
                    text);
        }
        if (date.getYear() != year) {
            throw invalid(
                    CalendarFault.DATE_OF_ANOTHER_YEAR,
                    year,
                    "%s in \"%s\" is a date of another year.".formatted(date, field),
                    date);
        }
        return date;
    }

    private static Map<LocalDate, String> dayNotices(int year, @Nullable JsonNode node) {
        Map<LocalDate, String> notices = new LinkedHashMap<>();
        if (node == null) {
            return notices;
        }
        if (!node.isObject()) {
            throw invalid(
                    CalendarFault.WRONG_FIELD,
                    year,
                    "\"dayNotices\" must name a notice for each of its dates.",
                    "dayNotices");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            LocalDate date = date(year, "dayNotices", entry.getKey());
            String notice = line(year, "dayNotices", entry.getValue());
            if (notice == null) {
                throw invalid(
                        CalendarFault.WRONG_FIELD,
                        year,
                        "\"dayNotices\" names no notice for %s.".formatted(date),
                        "dayNotices " + date);
            }
            notices.put(date, notice);
        }
        return notices;
    }

    static @Nullable String line(int year, String field, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            throw invalid(CalendarFault.WRONG_FIELD, year, "\"%s\" must be a text or null.".formatted(field), field);
        }
        String text = node.stringValue();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    CalendarFault.WRONG_FIELD,
                    year,
                    "\"%s\" must be one line without control characters.".formatted(field),
                    field);
        }
        return text;
    }

    static void checkNoGap(SortedMap<Integer, CalendarYear> years) {
        if (years.isEmpty()) {
            throw new InvalidCalendarException(CalendarFault.NO_YEAR, "The holiday table holds no year.");
        }
        List<Integer> missing = new ArrayList<>();
        for (int year = years.firstKey(); year < years.lastKey(); year++) {
            if (!years.containsKey(year)) {
                missing.add(year);
            }
        }
        if (!missing.isEmpty()) {
            throw invalid(
                    CalendarFault.YEAR_MISSING,
                    missing.get(0),
                    "the table has years before and after it, but not this one.");
        }
    }

    /** The refusal of a year's table; what it names begins with the year. */
    static InvalidCalendarException invalid(CalendarFault fault, int year, String what, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(year), Stream.of(more)).toArray();
        return new InvalidCalendarException(fault, sentence(year, what), arguments);
    }

    private static String sentence(int year, String what) {
        return "Holiday table of %d: %s".formatted(year, what);
    }
}
