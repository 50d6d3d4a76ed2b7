package io.huiyin.query.caselist;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.search.Criteria;
import io.huiyin.query.search.Fields;
import io.huiyin.query.search.Search;
import io.huiyin.query.search.TimeOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Searches for complaints. */
final class CaseSearch {

    private CaseSearch() {}

    /**
     * One search: which cases, in which order, from which on.
     *
     * @param asker the account that asks
     * @param now the instant by which due and overdue are judged
     * @param first how many to leave out before the page
     * @param size how many at most; 0 for the total alone
     */
    static Search<CaseState> of(CaseFilter filter, AccountId asker, CaseSort sort, Instant now, int first, int size) {
        Criteria criteria = new Criteria()
                .only(Fields.STATUS, filter.status())
                .only(Fields.KIND, filter.kind())
                .only(Fields.UNIT, filter.unit())
                .only(Fields.MISSED, filter.missed() ? Fields.YES : null)
                .only(Fields.UNACKNOWLEDGED, filter.unacknowledged() ? Fields.YES : null)
                .only(Fields.REGISTERED_BY, filter.mine() ? asker : null)
                .saying(filter.text());
        if (filter.openAndOverdue()) {
            criteria.upTo(Fields.OVERDUE_FROM, now);
        } else if (filter.dueWithin() != null) {
            criteria.upTo(Fields.OVERDUE_FROM, now.plus(filter.dueWithin()));
        }
        return new Search<>(IndexedCase.KIND, criteria, order(sort), first, size);
    }

    private static @Nullable TimeOrder order(CaseSort sort) {
        return switch (sort) {
            case DUE_FIRST -> new TimeOrder(Fields.DUE_ORDER, false);
            case NEWEST_FIRST -> new TimeOrder(Fields.RECEIVED_AT, true);
            case BEST_MATCH -> null;
        };
    }
}
