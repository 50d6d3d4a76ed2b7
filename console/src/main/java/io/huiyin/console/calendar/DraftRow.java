package io.huiyin.console.calendar;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.api.calendar.SuspiciousDayCount;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.proposal.ProposalRow;
import io.huiyin.console.time.Moments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One draft as pages show it.
 *
 * @param years which years it changes, in words
 * @param calendar content hash of the calendar it makes
 */
public record DraftRow(
        ProposalRow proposal, String years, String calendar, List<YearRow> tables, List<SuspiciousDayCount> warnings) {

    static DraftRow of(
            CalendarDraftFile draft,
            Colleagues colleagues,
            Map<UnitId, String> unitNames,
            AccountId reader,
            Moments moments,
            Locale locale) {
        return new DraftRow(
                ProposalRow.of(
                        draft.draft(),
                        draft.status(),
                        new ProposalRow.Course(
                                draft.draftedBy(), draft.draftedAt(), draft.decidedBy(), draft.decidedAt()),
                        draft.moved(),
                        draft.confirmed(),
                        colleagues,
                        reader,
                        moments,
                        locale),
                draft.tables().stream()
                        .map(CalendarYearTable::year)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")),
                draft.calendar(),
                draft.tables().stream()
                        .map(table -> YearRow.of(table, unitNames, moments, locale))
                        .toList(),
                draft.dayCounts());
    }
}
