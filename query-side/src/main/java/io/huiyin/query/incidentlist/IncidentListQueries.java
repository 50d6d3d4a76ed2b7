package io.huiyin.query.incidentlist;

import io.huiyin.api.cases.Freshness;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFilter;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.incidents.IncidentSort;
import io.huiyin.api.incidents.IncidentSummary;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.access.Asker;
import io.huiyin.query.incidentfile.IncidentState;
import io.huiyin.query.incidentfile.IncidentSummaries;
import io.huiyin.query.search.Found;
import io.huiyin.query.search.ListLimits;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.units.UnitNames;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers with lists of incidents. */
public final class IncidentListQueries {

    private final SearchIndex index;
    private final PersonalDataVault vault;
    private final UnitNames units;
    private final IncidentSummaries summaries;
    private final SearchFreshness freshness;
    private final Clock clock;

    public IncidentListQueries(
            SearchIndex index,
            PersonalDataVault vault,
            UnitNames units,
            IncidentSummaries summaries,
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
     * A page of the incidents the asker may see.
     *
     * @throws io.huiyin.api.refusal.RefusedException if the text is too long, the page too large or too deep, or the best
     *     match is asked for without a text
     */
    @QueryHandler
    public IncidentPage handle(FindIncidents query, MetaData metaData) {
        Asker asker = Asker.of(metaData);
        refuseUnfit(query);
        freshness.await(query.atLeast());
        // Taken before the search, so that the page is at least as fresh as it says.
        Freshness now = freshness.now();
        Found<IncidentState> found = visibleTo(asker, query.filter())
                .map(filter -> index.search(IncidentSearch.of(query, filter, clock.instant())))
                .orElse(Found.nothing());
        return new IncidentPage(summaries(found.cases()), found.total(), now);
    }

    /** The filter narrowed to what the asker may see; empty when that leaves nothing. */
    private static Optional<IncidentFilter> visibleTo(Asker asker, IncidentFilter filter) {
        if (!asker.seesOwnUnitOnly()) {
            return Optional.of(filter);
        }
        return asker.ownUnit()
                .filter(own -> filter.unit() == null || filter.unit().equals(own))
                .map(own -> new IncidentFilter(
                        filter.text(), filter.open(), filter.level(), own, filter.overdue(), filter.dueWithin()));
    }

    private List<IncidentSummary> summaries(List<IncidentState> incidents) {
        Map<UnitId, String> unitNames = units.of(incidents.stream()
                .map(incident -> incident.registered().unitId())
                .toList());
        Iterator<Optional<ClearText>> titles = vault.unsealAllIfKept(
                        incidents.stream().map(IncidentListQueries::titleOf).toList())
                .iterator();
        return incidents.stream()
                .map(incident -> summaries.of(incident, titles.next(), unitNames))
                .toList();
    }

    private static SealedField titleOf(IncidentState state) {
        return new SealedField(
                state.registered().incidentId().caseId(),
                SealedFieldNames.TITLE,
                state.registered().title());
    }

    private static void refuseUnfit(FindIncidents query) {
        String text = query.filter().text();
        new ListLimits()
                .text(text)
                .bestMatch(
                        query.sort() == IncidentSort.BEST_MATCH,
                        text,
                        IncidentSort.DUE_FIRST + ", " + IncidentSort.NEWEST_FIRST)
                .page(query.page(), query.size())
                .check();
    }
}
