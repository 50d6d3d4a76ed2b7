package io.huiyin.console.start;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.FindCases;
import io.huiyin.console.cases.CaseRow;
import io.huiyin.console.cases.MayDo;
import io.huiyin.console.time.Standing;
import io.huiyin.console.time.TimeWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for cases and counts them. */
@Component
final class OwedCases {

    private static final int ROWS = 8;

    private final TimeWords timeWords;

    OwedCases(TimeWords timeWords) {
        this.timeWords = timeWords;
    }

    /** Open cases by the time they have left. */
    CaseSection open(Visit visit, String key, CaseFilter filter, String href) {
        // Answered ones come last by remaining time, so none of them stands before an open one.
        return new CaseSection(
                key,
                rows(visit, filter, CaseSort.DUE_FIRST).stream()
                        .filter(row -> row.status() != CaseStatus.REPLIED)
                        .toList(),
                href);
    }

    /** The newest cases, in whatever state. */
    CaseSection newest(Visit visit, String key, CaseFilter filter, String href) {
        return new CaseSection(key, rows(visit, filter, CaseSort.NEWEST_FIRST), href);
    }

    /** How many there are. */
    long total(Visit visit, CaseFilter filter) {
        return visit.desk()
                .cases(new FindCases(filter, CaseSort.DUE_FIRST, 0, 0, null))
                .total();
    }

    private List<CaseRow> rows(Visit visit, CaseFilter filter, CaseSort sort) {
        CasePage page = visit.desk().cases(new FindCases(filter, sort, 0, ROWS, null));
        MayDo may = new MayDo(visit.person());
        return page.cases().stream()
                .map(summary -> CaseRow.of(summary, timeWords.brief(Standing.of(summary), visit.locale()), may))
                .toList();
    }
}
