package io.huiyin.query;

import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.query.search.Pace;
import io.huiyin.storage.ViewSets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * What the reading side needs from the house.
 *
 * @param viewSets where the views live
 * @param searchDirectory this node's own directory for its search index; made if it is not there
 * @param vault opens sealed texts
 * @param ledger what it reads from
 * @param clock what time it is
 * @param writesViews whether this node may write the shared views
 * @param pace how often the search index commits and refreshes
 * @param patience how long a query waits at most for the position it was asked to have read
 * @param sharing how nodes share the views
 * @param rules by which running deadlines would be counted anew
 * @param calendars the working calendar in force, and those before it
 */
public record QuerySideSettings(
        ViewSets viewSets,
        Path searchDirectory,
        PersonalDataVault vault,
        LedgerPosition ledger,
        Clock clock,
        boolean writesViews,
        Pace pace,
        Duration patience,
        Sharing sharing,
        DeadlineRules rules,
        WorkingCalendars calendars) {

    /** With the usual pace and two seconds of patience, writing the views, shared with nobody. */
    public static QuerySideSettings usual(
            ViewSets viewSets, Path searchDirectory, PersonalDataVault vault, LedgerPosition ledger, Clock clock) {
        return new QuerySideSettings(
                viewSets,
                searchDirectory,
                vault,
                ledger,
                clock,
                true,
                Pace.USUAL,
                Duration.ofSeconds(2),
                Sharing.WITH_NOBODY,
                DeadlineRules.shipped(),
                WorkingCalendars.shipped());
    }

    /**
     * The same on one of several nodes.
     *
     * @param writing whether this one may write the views
     */
    public QuerySideSettings shared(boolean writing, Sharing with) {
        return new QuerySideSettings(
                viewSets, searchDirectory, vault, ledger, clock, writing, pace, patience, with, rules, calendars);
    }

    /** The same, counting by these rules on these calendars. */
    public QuerySideSettings counting(DeadlineRules by, WorkingCalendars on) {
        return new QuerySideSettings(
                viewSets, searchDirectory, vault, ledger, clock, writesViews, pace, patience, sharing, by, on);
    }
}
