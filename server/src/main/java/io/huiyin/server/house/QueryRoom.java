package io.huiyin.server.house;

import io.huiyin.api.cases.Freshness;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.query.LedgerPosition;
import io.huiyin.query.QuerySide;
import io.huiyin.query.QuerySideSettings;
import io.huiyin.query.Sharing;
import io.huiyin.query.views.ViewStanding;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.Storage;
import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the query side, and builds its views anew where they cannot go on. */
final class QueryRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueryRoom.class);

    private final QuerySide side;
    private final LedgerEventStore events;

    QueryRoom(
            HouseSettings settings,
            Clock clock,
            Storage storage,
            PersonalDataVault vault,
            LedgerEventStore events,
            Neighbours neighbours,
            DeadlineRules rules,
            WorkingCalendars calendars) {
        this.events = events;
        Sharing sharing = new Sharing(neighbours.timeOut(), neighbours.turn(storage.keptState(), "rebuild-views"));
        this.side = QuerySide.open(QuerySideSettings.usual(
                        storage.views(), settings.searchIndex(), vault, new PositionInLedger(events), clock)
                .shared(settings.node().roles().include(NodeRole.VIEWS), sharing)
                .counting(rules, calendars));
    }

    void furnish(Configurer axon) {
        side.configureModule(axon);
    }

    /** Brings the views into a state from which they can go on; before Axon starts. */
    void prepareViews() {
        ViewStanding.Decision found = side.prepareViews(events, (done, all) -> {});
        if (found.rebuildNeeded()) {
            LOG.warn("The views were rebuilt: {}", found.sentence());
        }
        side.searchStartedAnew().ifPresent(why -> LOG.warn("The search index starts anew: {}", why));
    }

    /** Builds the views anew because somebody asked for it; after Axon's start. */
    void rebuildViews(Configuration axon) {
        side.rebuildViews(axon, (done, all) -> {});
        LOG.info("The views were rebuilt as asked");
    }

    /** How far the views have read. */
    Freshness viewsRead() {
        return side.viewsRead();
    }

    /** How far this node's search index has read. */
    Freshness searchRead() {
        return side.searchRead();
    }

    @Override
    public void close() {
        side.close();
    }

    private record PositionInLedger(LedgerEventStore events) implements LedgerPosition {

        @Override
        public String ledgerId() {
            return events.ledgerId();
        }

        @Override
        public long head() {
            return events.headPosition();
        }

        @Override
        public LedgerStanding standingAt(long position) {
            return events.standingAt(position);
        }
    }
}
