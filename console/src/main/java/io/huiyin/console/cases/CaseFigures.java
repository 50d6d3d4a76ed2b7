package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.FindCases;
import io.huiyin.console.gateway.Desk;

/**
 * The small figures above the list: totals of all the person may see, without the list's own filter.
 *
 * @param overdue open and past the due instant
 * @param undispatched open and with no unit yet
 * @param answered answered, in time or late
 * @param all every case
 */
public record CaseFigures(long overdue, long undispatched, long answered, long all) {

    static CaseFigures askedAt(Desk desk) {
        return new CaseFigures(
                total(desk, new CaseFilter(null, null, null, null, true)),
                total(desk, new CaseFilter(null, CaseStatus.REGISTERED, null, null, false)),
                total(desk, new CaseFilter(null, CaseStatus.REPLIED, null, null, false)),
                total(desk, CaseFilter.ANY));
    }

    /** Not answered yet. */
    public long open() {
        return all - answered;
    }

    private static long total(Desk desk, CaseFilter filter) {
        return desk.cases(new FindCases(filter, CaseSort.DUE_FIRST, 0, 0, null)).total();
    }
}
