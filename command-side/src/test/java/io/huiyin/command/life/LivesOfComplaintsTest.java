package io.huiyin.command.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.life.RandomWishes.Wish;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.House;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people send, in whatever order: what is on record keeps its promises. The seed is the test's argument. */
class LivesOfComplaintsTest {

    private static final int STEPS = 28;

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_history_keeps_its_promises(long seed) {
        live(seed).forEach(LivesOfComplaintsTest::keepsItsPromises);
    }

    @Test
    void these_histories_are_worth_looking_at() {
        Set<Class<?>> seen = seeds().limit(40)
                .mapToObj(this::live)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .<Class<?>>map(Message::getPayloadType)
                .collect(Collectors.toSet());
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        ComplaintRegistered.class,
                        DeadlineSet.class,
                        ComplaintDispatched.class,
                        ComplainantRevealed.class,
                        ComplaintReplied.class,
                        DeadlineMet.class,
                        DeadlineWarned.class,
                        DeadlineMissed.class,
                        DeadlineMetLate.class);
    }

    private List<List<? extends DomainEventMessage<?>>> live(long seed) {
        clock.set(START);
        RandomWishes wishes = new RandomWishes(seed, clock);
        List<Wish> granted = new ArrayList<>();
        try (House house = new House(clock, new TransparentVault(), new CountedNumbers())) {
            RandomWishes.units().forEach(wish -> house.send(wish.command(), wish.asker()));
            for (int step = 0; step < STEPS; step++) {
                Wish wish = wishes.next();
                if (isGranted(house, wish)) {
                    granted.add(wish);
                }
                hasNoEffect(house, wish);
            }
            granted.forEach(wish -> hasNoEffect(house, wish));
            return RandomWishes.COMPLAINTS.stream()
                    .<List<? extends DomainEventMessage<?>>>map(house::events)
                    .toList();
        }
    }

    private static boolean isGranted(House house, Wish wish) {
        int before = eventCount(house);
        try {
            house.send(wish.command(), wish.asker());
            return true;
        } catch (RefusedException refused) {
            assertThat(eventCount(house)).as("a refusal changes nothing").isEqualTo(before);
            return false;
        }
    }

    private static void hasNoEffect(House house, Wish repeated) {
        int before = eventCount(house);
        isGranted(house, repeated);
        assertThat(eventCount(house)).as("a repeat of %s", repeated).isEqualTo(before);
    }

    private static int eventCount(House house) {
        return RandomWishes.COMPLAINTS.stream()
                .mapToInt(id -> house.events(id).size())
                .sum();
    }

    private static void keepsItsPromises(List<? extends DomainEventMessage<?>> stream) {
        if (stream.isEmpty()) {
            return;
        }
        List<DomainEvent> events = stream.stream()
                .map(message -> (DomainEvent) message.getPayload())
                .toList();
        startsWithOneDeadline(events);
        isAnsweredAtMostOnce(events);
        isMissedAtMostOnceAndOnlyAfterItWasDue(stream);
        isWarnedOfEachMilestoneAtMostOnceAndNeverEarly(stream);
        goesFromUnitToUnitUntilItIsAnswered(events);
        stream.forEach(LivesOfComplaintsTest::carriesItsEnvelope);
    }

    private static void startsWithOneDeadline(List<DomainEvent> events) {
        assertThat(events.get(0)).isInstanceOf(ComplaintRegistered.class);
        assertThat(events.get(1)).isInstanceOf(DeadlineSet.class);
        assertThat(events).filteredOn(ComplaintRegistered.class::isInstance).hasSize(1);
        assertThat(events).filteredOn(DeadlineSet.class::isInstance).hasSize(1);
    }

    private static void isAnsweredAtMostOnce(List<DomainEvent> events) {
        Deadline deadline = ((DeadlineSet) events.get(1)).deadline();
        List<ComplaintReplied> replies = all(events, ComplaintReplied.class);
        assertThat(replies).hasSizeLessThanOrEqualTo(1);
        assertThat(all(events, DeadlineMet.class).size()
                        + all(events, DeadlineMetLate.class).size())
                .isEqualTo(replies.size());
        for (ComplaintReplied reply : replies) {
            DomainEvent ending = events.get(events.indexOf(reply) + 1);
            boolean inTime = reply.repliedAt().isBefore(deadline.due());
            assertThat(ending).isInstanceOf(inTime ? DeadlineMet.class : DeadlineMetLate.class);
            if (!inTime) {
                assertThat(all(events.subList(0, events.indexOf(reply)), DeadlineMissed.class))
                        .hasSize(1);
            }
        }
    }

    private static void isMissedAtMostOnceAndOnlyAfterItWasDue(List<? extends DomainEventMessage<?>> stream) {
        List<? extends DomainEventMessage<?>> misses = stream.stream()
                .filter(message -> message.getPayload() instanceof DeadlineMissed)
                .toList();
        Deadline deadline = ((DeadlineSet) stream.get(1).getPayload()).deadline();
        assertThat(misses).hasSizeLessThanOrEqualTo(1).allSatisfy(miss -> {
            assertThat(((DeadlineMissed) miss.getPayload()).due()).isEqualTo(deadline.due());
            assertThat(miss.getMetaData().get(Envelope.OCCURRED_AT))
                    .isIn(null, deadline.due().toString());
        });
    }

    private static void isWarnedOfEachMilestoneAtMostOnceAndNeverEarly(List<? extends DomainEventMessage<?>> stream) {
        List<DeadlineWarned> warnings = stream.stream()
                .map(Message::getPayload)
                .filter(DeadlineWarned.class::isInstance)
                .map(DeadlineWarned.class::cast)
                .toList();
        assertThat(warnings).extracting(DeadlineWarned::milestone).doesNotHaveDuplicates();
        assertThat(warnings)
                .allSatisfy(warning -> assertThat(warning.recordedLateSeconds()).isNotNegative());
        if (((ComplaintRegistered) stream.get(0).getPayload()).historical() != null) {
            assertThat(warnings).isEmpty();
        }
    }

    private static void goesFromUnitToUnitUntilItIsAnswered(List<DomainEvent> events) {
        List<ComplaintDispatched> dispatches = all(events, ComplaintDispatched.class);
        for (int i = 1; i < dispatches.size(); i++) {
            assertThat(dispatches.get(i).unitId())
                    .isNotEqualTo(dispatches.get(i - 1).unitId());
        }
        List<ComplaintReplied> replies = all(events, ComplaintReplied.class);
        if (!replies.isEmpty()) {
            assertThat(all(events.subList(events.indexOf(replies.get(0)), events.size()), ComplaintDispatched.class))
                    .isEmpty();
        }
    }

    private static void carriesItsEnvelope(DomainEventMessage<?> event) {
        assertThat(Envelope.from(event.getMetaData()).actor()).isNotNull();
        assertThat(event.getMetaData())
                .containsKeys(Envelope.COMMAND_ID, Envelope.CORRELATION_ID, Envelope.CAUSATION_ID);
    }

    private static <T extends DomainEvent> List<T> all(List<DomainEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
