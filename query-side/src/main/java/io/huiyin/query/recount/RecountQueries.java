package io.huiyin.query.recount;

import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlinesToRecount;
import io.huiyin.api.deadline.FindChangesUnderWay;
import io.huiyin.api.deadline.FindDeadlinesToRecount;
import io.huiyin.api.deadline.Recount;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what approved changes have not reached yet. */
public final class RecountQueries {

    private final ViewReader views;
    private final ViewFreshness freshness;
    private final SearchFreshness found;
    private final Recounts recounts;
    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final List<FollowedChange.Source> sources;

    /** @param sources where approved changes come from */
    public RecountQueries(
            ViewReader views,
            ViewFreshness freshness,
            SearchFreshness found,
            Recounts recounts,
            DeadlineRules rules,
            WorkingCalendars calendars,
            List<FollowedChange.Source> sources) {
        this.views = views;
        this.freshness = freshness;
        this.found = found;
        this.recounts = recounts;
        this.rules = rules;
        this.calendars = calendars;
        this.sources = List.copyOf(sources);
    }

    /** Which changes were approved and are not carried out, or have moved a late deadline since. */
    @QueryHandler
    public List<ChangeId> handle(FindChangesUnderWay query) {
        return followed()
                .filter(change -> change.isUnderWay(views))
                .map(FollowedChange::id)
                .toList();
    }

    /** For each change that is to be followed, what it has not reached yet. */
    @QueryHandler
    public List<DeadlinesToRecount> handle(FindDeadlinesToRecount query) {
        return followed().flatMap(change -> toRecount(change).stream()).toList();
    }

    private Stream<FollowedChange> followed() {
        return sources.stream().flatMap(source -> source.followed().stream());
    }

    // Empty where this node cannot tell: a node whose file lacks the rule leaves the work to those that have it.
    private Optional<DeadlinesToRecount> toRecount(FollowedChange change) {
        long head = found.now().head();
        found.await(head);
        WorkingCalendar calendar = change.calendar() == null
                ? calendars.inForce()
                : calendars.byHash(change.calendar()).orElseThrow();
        return open(change, calendar).map(open -> {
            ChangeCounts counts = ChangeCountsProjection.of(change.id(), views);
            return new DeadlinesToRecount(
                    change.number(),
                    change.approvedAt(),
                    new Recount(change.grounds(), calendar.contentHash(), change.rule()),
                    open,
                    counts.times(),
                    found.now().position() >= head && freshness.now().position() >= head,
                    counts.moved(),
                    counts.confirmed(),
                    counts.units());
        });
    }

    private Optional<List<DeadlinesToRecount.Running>> open(FollowedChange change, WorkingCalendar calendar) {
        if (change.rule() == null) {
            return Optional.of(recounts.toRecount(calendar));
        }
        Optional<DeadlineRule> rule = rules.byReference(change.rule());
        return rule.map(recounts::toRecount);
    }
}
