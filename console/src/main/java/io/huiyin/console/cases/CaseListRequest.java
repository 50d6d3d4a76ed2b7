package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for, as typed; pages and the API read it alike. Pages count from 1, as people do.
 *
 * @param dueWithinHours only open cases due within so many hours, or due before
 * @param missed {@code true} for cases whose deadline was missed, answered later or not
 * @param mine {@code true} for cases that the asker logged
 * @param unacknowledged {@code true} for open cases of which their unit has not taken note
 * @param atLeast the position the list must have read
 */
public record CaseListRequest(
        @Nullable String text,
        @Nullable String status,
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String overdue,
        @Nullable String dueWithinHours,
        @Nullable String missed,
        @Nullable String mine,
        @Nullable String unacknowledged,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size,
        @Nullable String atLeast) {

    /** How many cases a page shows when nothing else is asked for. */
    public static final int USUAL_SIZE = 20;

    private static final int LARGEST_SIZE = 100;
    private static final int LARGEST_PAGE = 1_000_000;
    private static final int MOST_HOURS = 10_000;

    /**
     * What it means.
     *
     * @throws io.huiyin.api.refusal.RefusedException naming every parameter that means nothing
     */
    public FindCases toQuery() {
        FieldReader reader = new FieldReader();
        CaseFilter filter = filter(reader);
        CaseSort order = reader.optionalChoice("sort", sort, FieldReader.anyOf(CaseSort.class));
        if (order == CaseSort.BEST_MATCH && filter.text() == null) {
            reader.note("sort", RefusalCode.NOT_ALLOWED, "DUE_FIRST, NEWEST_FIRST");
        }
        int pageNumber = Numbers.between(reader, "page", page, 1, LARGEST_PAGE, 1);
        int pageSize = Numbers.between(reader, "size", size, 1, LARGEST_SIZE, USUAL_SIZE);
        Long position = Numbers.position(reader, "atLeast", atLeast);
        reader.refuseIfAnythingIsWrong();
        return new FindCases(filter, order == null ? CaseSort.DUE_FIRST : order, pageNumber - 1, pageSize, position);
    }

    /** Whether it asks for one case by its number and for nothing else. */
    boolean isNumber() {
        return text != null && CaseNumber.isValid(text.strip());
    }

    /** Whether it leaves cases out. */
    boolean narrows() {
        return Stream.of(text, status, kind, unit, overdue, dueWithinHours, missed, mine, unacknowledged)
                .anyMatch(CaseListRequest::isGiven);
    }

    /** What was asked, but for the page, for an address that asks it again. */
    Map<String, String> parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "text", text);
        put(given, "status", status);
        put(given, "kind", kind);
        put(given, "unit", unit);
        put(given, "overdue", overdue);
        put(given, "dueWithinHours", dueWithinHours);
        put(given, "missed", missed);
        put(given, "mine", mine);
        put(given, "unacknowledged", unacknowledged);
        put(given, "sort", sort);
        put(given, "size", size);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null && isGiven(value)) {
            given.put(name, value);
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private CaseFilter filter(FieldReader reader) {
        int hours = Numbers.between(reader, "dueWithinHours", dueWithinHours, 0, MOST_HOURS, -1);
        return new CaseFilter(
                text == null || text.isBlank() ? null : text.strip(),
                reader.optionalChoice("status", status, FieldReader.anyOf(CaseStatus.class)),
                reader.optionalChoice("kind", kind, FieldReader.anyOf(MatterKind.class)),
                reader.optionalUnit("unit", unit),
                Numbers.flag(reader, "overdue", overdue),
                hours < 0 ? null : Duration.ofHours(hours),
                Numbers.flag(reader, "missed", missed),
                Numbers.flag(reader, "mine", mine),
                Numbers.flag(reader, "unacknowledged", unacknowledged));
    }
}
