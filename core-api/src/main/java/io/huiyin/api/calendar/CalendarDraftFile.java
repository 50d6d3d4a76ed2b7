package io.huiyin.api.calendar;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ProposalStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One draft of the calendar.
 *
 * @param draft its number, from 1
 * @param before content hash of the calendar it changes
 * @param calendar content hash of the calendar it makes
 * @param tables the tables it changes
 * @param dayCounts years whose number of days off is not the usual one
 * @param draftedBy who brought it
 * @param decidedBy who approved or discarded it
 * @param moved how many deadlines it has moved; final once it is carried out
 * @param confirmed how many provisional deadlines it has made final; final once it is carried out
 */
public record CalendarDraftFile(
        int draft,
        ProposalStatus status,
        String before,
        String calendar,
        List<CalendarYearTable> tables,
        List<SuspiciousDayCount> dayCounts,
        AccountId draftedBy,
        Instant draftedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        long moved,
        long confirmed) {

    public CalendarDraftFile {
        tables = List.copyOf(tables);
        dayCounts = List.copyOf(dayCounts);
    }
}
