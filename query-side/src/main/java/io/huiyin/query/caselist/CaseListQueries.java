package io.huiyin.query.caselist;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.LedgerPosition;
import io.huiyin.query.access.Asker;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.casefile.CaseSummaries;
import io.huiyin.query.units.UnitNames;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers with lists of cases. */
public final class CaseListQueries {

    private static final int LONGEST_TEXT = 200;
    private static final int LARGEST_PAGE = 100;
    private static final int DEEPEST_CASE = 1_000_000;

    private final CaseSearchIndex index;
    private final PersonalDataVault vault;
    private final UnitNames units;
    private final CaseSummaries summaries;
    private final LedgerPosition ledger;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a list waits at most for the position it was asked to have read */
    public CaseListQueries(
            CaseSearchIndex index,
            PersonalDataVault vault,
            UnitNames units,
            CaseSummaries summaries,
            LedgerPosition ledger,
            Clock clock,
            Duration patience) {
        this.index = index;
        this.vault = vault;
        this.units = units;
        this.summaries = summaries;
        this.ledger = ledger;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * A page of the cases the asker may see.
     *
     * @throws RefusedException if the text is too long, the page too large or too deep, or the best match is asked for
     *     without a text
     */
    @QueryHandler
    public CasePage handle(FindCases query, MetaData metaData) {
        Asker asker = Asker.of(metaData);
        refuseUnfit(query);
        index.awaitVisible(query.atLeast(), patience);
        // Taken before the search, so that the page is at least as fresh as it says.
        Freshness freshness = freshness();
        FoundCases found = visibleTo(asker, query.filter())
                .map(filter -> index.search(new CaseSearch(
                        filter, query.sort(), clock.instant(), query.page() * query.size(), query.size())))
                .orElse(FoundCases.NONE);
        return new CasePage(summaries(found.cases()), found.total(), freshness);
    }

    /** How far the lists have read. */
    public Freshness freshness() {
        IndexStanding visible = index.visible();
        return new Freshness(visible.position(), ledger.head(), clock.instant(), visible.lastEventAt());
    }

    /** The filter narrowed to what the asker may see; empty when that leaves nothing. */
    private static Optional<CaseFilter> visibleTo(Asker asker, CaseFilter filter) {
        if (!asker.seesOwnUnitOnly()) {
            return Optional.of(filter);
        }
        return asker.ownUnit()
                .filter(own -> filter.unit() == null || filter.unit().equals(own))
                .map(own ->
                        new CaseFilter(filter.text(), filter.status(), filter.kind(), own, filter.openAndOverdue()));
    }

    private List<CaseSummary> summaries(List<CaseState> cases) {
        Map<UnitId, String> unitNames = units.of(
                cases.stream().map(CaseState::unit).filter(Objects::nonNull).toList());
        List<Optional<ClearText>> subjects = vault.unsealAllIfKept(
                cases.stream().map(CaseListQueries::subjectOf).toList());
        List<CaseSummary> page = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            page.add(summaries.of(cases.get(i), subjects.get(i), unitNames));
        }
        return page;
    }

    private static SealedField subjectOf(CaseState state) {
        return new SealedField(
                state.registered().complaintId().caseId(),
                SealedFieldNames.SUBJECT,
                state.registered().subject());
    }

    private static void refuseUnfit(FindCases query) {
        List<Violation> violations = new ArrayList<>();
        String text = query.filter().text();
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            violations.add(Violation.of("filter.text", RefusalCode.TOO_LONG, LONGEST_TEXT));
        }
        if (query.sort() == CaseSort.BEST_MATCH && (text == null || text.isBlank())) {
            violations.add(
                    Violation.of("sort", RefusalCode.NOT_ALLOWED, CaseSort.DUE_FIRST + ", " + CaseSort.NEWEST_FIRST));
        }
        int pages = DEEPEST_CASE / Math.max(1, query.size());
        if (query.size() < 0 || query.size() > LARGEST_PAGE) {
            violations.add(Violation.of("size", RefusalCode.NOT_ALLOWED, "0–" + LARGEST_PAGE));
        } else if (query.page() < 0 || query.page() >= pages) {
            violations.add(Violation.of("page", RefusalCode.NOT_ALLOWED, "0–" + (pages - 1)));
        }
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
    }
}
