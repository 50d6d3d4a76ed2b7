package io.huiyin.scheduler.keeping;

import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.scheduler.duelist.DeadlineEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The position of the processor that keeps the due-list: in memory like the list, and now and then in a file together with
 * it, from which the next start goes on. A token is stored after the events up to it, so at that moment list and position
 * belong together.
 */
public final class KeptPosition extends InMemoryTokenStore {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPosition.class);

    /** To be raised whenever this version plans a deadline's milestones otherwise than the one before. */
    private static final String PLAN = "2";

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final long EVENTS = 100_000;

    private final DueListFile file;
    private final DueListPlace place;
    private final DeadlineEvents events;
    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private volatile long reached = -1;
    private long kept = -1;
    private Instant keptAt;

    /**
     * @param place where the list is kept
     * @param events feed the list
     * @param rules by which milestones are planned
     * @param calendars by whose one in force they are planned
     */
    public KeptPosition(
            DueListPlace place, DeadlineEvents events, DeadlineRules rules, WorkingCalendars calendars, Clock clock) {
        this.file = new DueListFile(place);
        this.place = place;
        this.events = events;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
        this.keptAt = clock.instant();
    }

    /** Takes up the list that was kept and says after which event it stands; without one, the ledger's tail. */
    public @Nullable TrackingToken beginning(StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        Optional<KeptDueList> list = file.read(basis());
        if (list.isEmpty()) {
            return ledger.createTailToken();
        }
        events.restore(list.get().list());
        long position = list.get().ledger().position();
        reached = position;
        kept = position;
        LOG.info("The due-list goes on from position {}", position);
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        super.storeToken(token, processorName, segment);
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        reached = position.orElse(reached);
        if (reached - kept >= EVENTS || !clock.instant().isBefore(keptAt.plus(EVERY))) {
            keep();
        }
    }

    /** Keeps the list as it stands. The processor must not be handling events meanwhile. */
    public synchronized void keep() {
        if (reached > kept) {
            file.write(new KeptDueList(basis(), place.standingAt().apply(reached), events.state()));
            kept = reached;
        }
        keptAt = clock.instant();
    }

    private String basis() {
        String content =
                rules.all().stream().map(DeadlineRule::contentHash).sorted().collect(Collectors.joining(","));
        return PLAN + " " + calendars.inForce().contentHash() + " " + content;
    }
}
