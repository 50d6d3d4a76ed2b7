package io.huiyin.query.caselist;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.access.Asker;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.casefile.CaseSummaries;
import io.huiyin.query.search.Found;
import io.huiyin.query.search.ListLimits;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.units.UnitNames;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers with lists of cases. */
public final class CaseListQueries {

    private final SearchIndex index;
    private final PersonalDataVault vault;
    private final UnitNames units;
    private final CaseSummaries summaries;
    private final SearchFreshness freshness;
    private final Clock clock;

    public CaseListQueries(
            SearchIndex index,
            PersonalDataVault vault,
            UnitNames units,
            CaseSummaries summaries,
            SearchFreshness freshness,
            Clock clock) {
        this.index = index;
        this.vault = vault;
        this.units = units;
        this.summaries = summaries;
        this.freshness = freshness;
        this.clock = clock;
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
        freshness.await(query.atLeast());
        // Taken before the search, so that the page is at least as fresh as it says.
        Freshness now = freshness.now();
        Found<CaseState> found = visibleTo(asker, query.filter())
                .map(filter -> index.search(CaseSearch.of(
                        filter,
                        asker.account(),
                        query.sort(),
                        clock.instant(),
                        query.page() * query.size(),
                        query.size())))
                .orElse(Found.nothing());
        return new CasePage(summaries(found.cases()), found.total(), now);
    }

    /** The filter narrowed to what the asker may see; empty when that leaves nothing. */
    private static Optional<CaseFilter> visibleTo(Asker asker, CaseFilter filter) {
        if (!asker.seesOwnUnitOnly()) {
            return Optional.of(filter);
        }
        return asker.ownUnit()
                .filter(own -> filter.unit() == null || filter.unit().equals(own))
                .map(filter::of);
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
        String text = query.filter().text();
        new ListLimits()
                .text(text)
                .bestMatch(query.sort() == CaseSort.BEST_MATCH, text, CaseSort.DUE_FIRST + ", " + CaseSort.NEWEST_FIRST)
                .page(query.page(), query.size())
                .check();
    }
}
