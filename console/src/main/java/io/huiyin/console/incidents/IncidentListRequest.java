package io.huiyin.console.incidents;

import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFilter;
import io.huiyin.api.incidents.IncidentSort;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for, as typed; pages and the API read it alike. Pages count from 1, as people do.
 *
 * @param open {@code true} for those that are not closed
 * @param dueWithinHours whole hours within which an obligation is due
 * @param atLeast the position the list must have read
 */
public record IncidentListRequest(
        @Nullable String text,
        @Nullable String open,
        @Nullable String level,
        @Nullable String unit,
        @Nullable String overdue,
        @Nullable String dueWithinHours,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size,
        @Nullable String atLeast) {

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LARGEST_PAGE = 1_000_000;
    private static final int MOST_HOURS = 10_000;

    /**
     * What it means.
     *
     * @throws io.huiyin.api.refusal.RefusedException naming every parameter that means nothing
     */
    public FindIncidents toQuery() {
        FieldReader reader = new FieldReader();
        IncidentFilter filter = filter(reader);
        IncidentSort order = reader.optionalChoice("sort", sort, FieldReader.anyOf(IncidentSort.class));
        if (order == IncidentSort.BEST_MATCH && filter.text() == null) {
            reader.note("sort", RefusalCode.NOT_ALLOWED, "DUE_FIRST, NEWEST_FIRST");
        }
        int pageNumber = Numbers.between(reader, "page", page, 1, LARGEST_PAGE, 1);
        int pageSize = Numbers.between(reader, "size", size, 1, LARGEST_SIZE, USUAL_SIZE);
        Long position = Numbers.position(reader, "atLeast", atLeast);
        reader.refuseIfAnythingIsWrong();
        return new FindIncidents(
                filter, order == null ? IncidentSort.DUE_FIRST : order, pageNumber - 1, pageSize, position);
    }

    /** The same, when the desk is opened and nothing was chosen: what is open. */
    IncidentListRequest orOpenOnes() {
        boolean nothingChosen = Stream.of(text, open, level, unit, overdue, dueWithinHours, sort, page)
                .allMatch(Objects::isNull);
        return nothingChosen
                ? new IncidentListRequest(null, "true", null, null, null, null, null, null, size, atLeast)
                : this;
    }

    /** What was asked, but for the page, for an address that asks it again. */
    Map<String, String> parameters() {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("text", text);
        asked.put("open", open);
        asked.put("level", level);
        asked.put("unit", unit);
        asked.put("overdue", overdue);
        asked.put("dueWithinHours", dueWithinHours);
        asked.put("sort", sort);
        asked.put("size", size);
        Map<String, String> given = new LinkedHashMap<>();
        asked.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(name, value);
            }
        });
        return given;
    }

    private IncidentFilter filter(FieldReader reader) {
        int hours = Numbers.between(reader, "dueWithinHours", dueWithinHours, 0, MOST_HOURS, -1);
        return new IncidentFilter(
                text == null || text.isBlank() ? null : text.strip(),
                Numbers.flag(reader, "open", open),
                reader.optionalChoice("level", level, FieldReader.anyOf(IncidentLevel.class)),
                reader.optionalUnit("unit", unit),
                Numbers.flag(reader, "overdue", overdue),
                hours < 0 ? null : Duration.ofHours(hours));
    }
}
