package io.huiyin.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.calendar.FindNextYear;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.calendar.RecordMissingTable;
import io.huiyin.api.complaint.RecountReplyDeadline;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlinesToRecount;
import io.huiyin.api.deadline.FindChangesUnderWay;
import io.huiyin.api.deadline.FindDeadlinesToRecount;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.MovedForUnit;
import io.huiyin.api.deadline.Recount;
import io.huiyin.api.rules.RecordRebasingCarriedOut;
import io.huiyin.api.unit.UnitId;
import io.huiyin.scheduler.recount.DeadlineRecount;
import io.huiyin.scheduler.recount.RecountPace;
import io.huiyin.scheduler.support.GivenShare;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;

/** Two nodes count a change of rule anew: each its own share, none twice, and one of them says that all is done. */
class DividingRecountsTest {

    private static final int CASES = 200;
    private static final UnitId LATE_UNIT = new UnitId("unit-late");
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final RecountPace QUICK =
            new RecountPace(Duration.ofMillis(5), Duration.ofHours(1), Duration.ZERO, 16);

    private final Set<CaseId> waiting = ConcurrentHashMap.newKeySet();
    private final List<RecordRebasingCarriedOut> carriedOut = new CopyOnWriteArrayList<>();
    private final CountDownLatch told = new CountDownLatch(2);
    private final List<RecordMissingTable> missing = Collections.synchronizedList(new ArrayList<>());

    // As the rules of the house do: each time once.
    private synchronized void accept(RecordRebasingCarriedOut done) {
        if (done.time() == carriedOut.size() + 1) {
            carriedOut.add(done);
            told.countDown();
        }
    }

    private final class Node implements AutoCloseable {

        private final List<CaseId> counted = Collections.synchronizedList(new ArrayList<>());
        private final Configuration axon;
        private final DeadlineRecount recount;

        Node(GivenShare share) {
            recount = new DeadlineRecount(Clock.fixed(NOW, ZoneOffset.UTC), QUICK, share);
            Configurer configurer =
                    DefaultConfigurer.defaultConfiguration(false).configureCommandBus(configuration -> bus());
            configurer.registerQueryHandler(configuration -> new Answers());
            recount.configureModule(configurer);
            axon = configurer.start();
        }

        private SimpleCommandBus bus() {
            SimpleCommandBus bus = SimpleCommandBus.builder().build();
            var unused = bus.subscribe(RecountReplyDeadline.class.getName(), message -> {
                CaseId caseId = ((RecountReplyDeadline) message.getPayload())
                        .complaintId()
                        .caseId();
                counted.add(caseId);
                waiting.remove(caseId);
                return caseId;
            });
            var unusedToo = bus.subscribe(RecordRebasingCarriedOut.class.getName(), message -> {
                RecordRebasingCarriedOut done = (RecordRebasingCarriedOut) message.getPayload();
                accept(done);
                return done;
            });
            var unusedEither = bus.subscribe(RecordMissingTable.class.getName(), message -> {
                missing.add((RecordMissingTable) message.getPayload());
                return missing;
            });
            return bus;
        }

        @Override
        public void close() {
            recount.close();
            axon.shutdown();
        }
    }

    /** What the query side would say. */
    private final class Answers {

        @QueryHandler
        List<ChangeId> handle(FindChangesUnderWay query) {
            return told.getCount() == 0 ? List.of() : List.of(ChangeId.ofRebasing(1));
        }

        @QueryHandler
        NextYear handle(FindNextYear query) {
            return new NextYear(2027, NextYear.Standing.MISSING);
        }

        @QueryHandler
        List<DeadlinesToRecount> handle(FindDeadlinesToRecount query) {
            List<DeadlinesToRecount.Running> running = waiting.stream()
                    .map(caseId -> new DeadlinesToRecount.Running(caseId, DeadlineId.REPLY_TO_CITIZEN))
                    .toList();
            int times = carriedOut.size();
            DeadlineChange change = new DeadlineChange(
                    ChangeId.ofRebasing(1), MoveReason.RULE_CHANGED, new AccountId("account-second"));
            return List.of(new DeadlinesToRecount(
                    1,
                    NOW,
                    new Recount(change, "hash", "complaint-reply@2"),
                    running,
                    times,
                    true,
                    CASES - running.size(),
                    0,
                    times == 1 ? List.of(new MovedForUnit(LATE_UNIT, 1, 0, NOW)) : List.of()));
        }
    }

    @Test
    void each_node_counts_its_own_share_and_all_is_said_to_be_done_when_nothing_is_left_and_again_after_a_late_one()
            throws InterruptedException {
        Set<CaseId> all = new HashSet<>();
        IntStream.range(0, CASES).forEach(number -> all.add(new CaseId("complaint-" + number)));
        waiting.addAll(all);
        GivenShare first = new GivenShare(2);
        first.is(Set.of(0));
        GivenShare second = new GivenShare(2);
        second.is(Set.of(1));
        try (Node one = new Node(first);
                Node other = new Node(second)) {
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting).isEmpty();
            assertThat(Set.copyOf(one.counted)).doesNotContainAnyElementsOf(Set.copyOf(other.counted));
            assertThat(Map.of("one", one.counted, "other", other.counted))
                    .allSatisfy((node, counted) ->
                            assertThat(counted).as(node).isNotEmpty().doesNotHaveDuplicates());
            Set<CaseId> both = new HashSet<>(one.counted);
            both.addAll(other.counted);
            assertThat(both).isEqualTo(all);
            assertThat(carriedOut.get(0).units()).isEmpty();
            assertThat(carriedOut.get(1).units())
                    .extracting(MovedForUnit::unitId)
                    .containsExactly(LATE_UNIT);
            assertThat(missing)
                    .allSatisfy(table -> assertThat(table.year()).isEqualTo(2027))
                    .isNotEmpty();
        }
    }
}
