package io.huiyin.api.calendar;

import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Somebody brought tables for one or more years.
 *
 * @param draft its number, from 1
 * @param years which years it changes
 * @param tables their tables in this product's own form, whatever form the file had
 * @param fileDigest SHA-256 of the file as it was brought, in hex
 * @param before content hash of the calendar it is to change
 * @param calendar content hash of the calendar it would make
 */
@Revision("1")
public record CalendarDrafted(
        CalendarId calendarId,
        int draft,
        List<Integer> years,
        String tables,
        String fileDigest,
        String before,
        String calendar)
        implements CalendarEvent {

    public CalendarDrafted {
        years = List.copyOf(years);
    }
}
