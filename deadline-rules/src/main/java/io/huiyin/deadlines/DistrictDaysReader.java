package io.huiyin.deadlines;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a year's table says about some districts. */
final class DistrictDaysReader {

    private static final String FIELD = "districtDays";
    private static final Set<String> FIELDS =
            Set.of("name", "notice", "districts", "holidays", "makeupWorkdays", "sources", "note");

    private DistrictDaysReader() {}

    static List<DistrictDays> read(int year, @Nullable JsonNode node) {
        List<DistrictDays> all = new ArrayList<>();
        if (node == null) {
            return all;
        }
        if (!node.isArray()) {
            throw CalendarReader.invalid(CalendarFault.WRONG_FIELD, year, "\"districtDays\" must be a list.", FIELD);
        }
        for (JsonNode one : node) {
            all.add(one(year, one));
        }
        return all;
    }

    private static DistrictDays one(int year, JsonNode node) {
        if (!node.isObject()) {
            throw CalendarReader.invalid(
                    CalendarFault.WRONG_FIELD, year, "each of \"districtDays\" must be an object.", FIELD);
        }
        for (String field : node.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw CalendarReader.invalid(
                        CalendarFault.UNKNOWN_FIELD,
                        year,
                        "the field \"%s\" of \"districtDays\" is not known.".formatted(field),
                        FIELD + "." + field);
            }
        }
        String name = CalendarReader.line(year, FIELD + ".name", node.get("name"));
        if (name == null) {
            throw CalendarReader.invalid(
                    CalendarFault.WRONG_FIELD, year, "\"districtDays\" must have a name.", FIELD + ".name");
        }
        return new DistrictDays(
                name,
                CalendarReader.line(year, FIELD + ".notice", node.get("notice")),
                districts(year, node.get("districts")),
                CalendarReader.dates(year, "holidays", node),
                CalendarReader.dates(year, "makeupWorkdays", node));
    }

    private static Set<String> districts(int year, @Nullable JsonNode node) {
        Set<String> districts = new LinkedHashSet<>();
        if (node != null && node.isArray()) {
            for (JsonNode district : node) {
                String id = CalendarReader.line(year, FIELD + ".districts", district);
                if (id != null) {
                    districts.add(id);
                }
            }
        }
        if (districts.isEmpty()) {
            throw CalendarReader.invalid(
                    CalendarFault.WRONG_FIELD, year, "\"districtDays\" must name its districts.", FIELD + ".districts");
        }
        return districts;
    }
}
