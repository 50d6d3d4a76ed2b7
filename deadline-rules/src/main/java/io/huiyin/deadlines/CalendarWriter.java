package io.huiyin.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes holiday tables in this product's own form, the same tables always alike. */
final class CalendarWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private CalendarWriter() {}

    static String write(Collection<CalendarYear> years) {
        ObjectNode root = JSON.createObjectNode();
        years.forEach(year -> root.set(Integer.toString(year.year()), table(year)));
        return root.toString();
    }

    private static ObjectNode table(CalendarYear year) {
        ObjectNode table = JSON.createObjectNode();
        table.put("status", year.isFinal() ? "final" : "provisional");
        if (year.notice() != null) {
            table.put("notice", year.notice());
        }
        table.set("holidays", dates(year.holidays()));
        table.set("makeupWorkdays", dates(year.makeUpWorkdays()));
        table.set("statutory", dates(year.statutory()));
        if (!year.dayNotices().isEmpty()) {
            ObjectNode notices = table.putObject("dayNotices");
            new TreeMap<>(year.dayNotices()).forEach((day, notice) -> notices.put(day.toString(), notice));
        }
        if (!year.districtDays().isEmpty()) {
            ArrayNode districts = table.putArray("districtDays");
            year.districtDays().forEach(days -> districts.add(districtDays(days)));
        }
        return table;
    }

    private static ObjectNode districtDays(DistrictDays days) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", days.name());
        if (days.notice() != null) {
            node.put("notice", days.notice());
        }
        ArrayNode districts = node.putArray("districts");
        new TreeSet<>(days.districts()).forEach(districts::add);
        node.set("holidays", dates(days.holidays()));
        node.set("makeupWorkdays", dates(days.makeUpWorkdays()));
        return node;
    }

    private static ArrayNode dates(Collection<LocalDate> days) {
        ArrayNode list = JSON.createArrayNode();
        new TreeSet<>(days).forEach(day -> list.add(day.toString()));
        return list;
    }
}
