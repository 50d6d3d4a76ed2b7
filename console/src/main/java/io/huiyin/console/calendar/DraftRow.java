package io.huiyin.console.calendar;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarDraftStatus;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.api.calendar.SuspiciousDayCount;
import io.huiyin.console.time.Moments;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One draft as pages show it.
 *
 * @param years which years it changes, in words
 * @param calendar content hash of the calendar it makes
 * @param draftedBy who brought it; null for the house's own command line
 * @param decided when it was approved or laid aside
 */
public record DraftRow(
        int number,
        CalendarDraftStatus status,
        String years,
        String calendar,
        @Nullable String draftedBy,
        String drafted,
        @Nullable String decidedBy,
        @Nullable String decided,
        long moved,
        long confirmed,
        List<YearRow> tables,
        List<SuspiciousDayCount> warnings) {

    private static final String ACCOUNT_PREFIX = "account-";

    static DraftRow of(CalendarDraftFile draft, Moments moments, Locale locale) {
        AccountId decidedBy = draft.decidedBy();
        return new DraftRow(
                draft.draft(),
                draft.status(),
                draft.tables().stream()
                        .map(CalendarYearTable::year)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")),
                draft.calendar(),
                name(draft.draftedBy()),
                moments.minute(draft.draftedAt(), locale),
                decidedBy == null ? null : name(decidedBy),
                draft.decidedAt() == null ? null : moments.minute(draft.decidedAt(), locale),
                draft.moved(),
                draft.confirmed(),
                draft.tables().stream()
                        .map(table -> YearRow.of(table, moments, locale))
                        .toList(),
                draft.dayCounts());
    }

    /** Whether it waits for a second person. */
    public boolean waits() {
        return status == CalendarDraftStatus.DRAFTED;
    }

    /** Whether it can still be laid aside. */
    public boolean open() {
        return waits() || status == CalendarDraftStatus.OVERTAKEN;
    }

    private static @Nullable String name(AccountId account) {
        if (account.equals(AccountId.SYSTEM)) {
            return null;
        }
        String value = account.value();
        return value.startsWith(ACCOUNT_PREFIX) ? value.substring(ACCOUNT_PREFIX.length()) : value;
    }
}
