package io.huiyin.command.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.NoticeBatchResultsRecorded;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.NoticeResumed;
import io.huiyin.api.notice.NoticeRevised;
import io.huiyin.api.notice.NoticeStarted;
import io.huiyin.api.notice.NoticeStopped;
import io.huiyin.api.notice.RecipientsTaken;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.life.RandomWishes.Wish;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.House;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people and the sending do to a notice, in whatever order: what is on record keeps its promises. */
class NoticeLivesTest {

    private static final int STEPS = 60;
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_history_keeps_its_promises(long seed) {
        keepsItsPromises(live(seed));
    }

    @Test
    void these_histories_are_worth_looking_at() {
        Set<Class<?>> seen = seeds().mapToObj(this::live)
                .flatMap(List::stream)
                .<Class<?>>map(Message::getPayloadType)
                .collect(Collectors.toSet());
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        NoticeDrafted.class,
                        NoticeRevised.class,
                        RecipientsTaken.class,
                        NoticeStarted.class,
                        NoticeBatchQueued.class,
                        NoticeBatchResultsRecorded.class,
                        NoticeStopped.class,
                        NoticeResumed.class,
                        NoticeFinished.class);
    }

    private List<? extends DomainEventMessage<?>> live(long seed) {
        clock.set(START);
        RandomNoticeWishes wishes = new RandomNoticeWishes(seed, clock);
        try (House house = new House(clock, new TransparentVault(), new CountedNumbers())) {
            RandomWishes.units().forEach(wish -> house.send(wish.command(), wish.asker()));
            house.send(wishes.incident().command(), wishes.incident().asker());
            for (int step = 0; step < STEPS; step++) {
                Wish wish = wishes.next();
                attempt(house, wish);
                int after = eventCount(house);
                attempt(house, wish);
                assertThat(eventCount(house)).as("a repeat of %s", wish).isEqualTo(after);
            }
            return house.events(RandomNoticeWishes.NOTICE);
        }
    }

    private static void attempt(House house, Wish wish) {
        int before = eventCount(house);
        try {
            house.send(wish.command(), wish.asker());
        } catch (RefusedException refused) {
            assertThat(eventCount(house)).as("a refusal changes nothing").isEqualTo(before);
        }
    }

    private static int eventCount(House house) {
        return house.events(RandomNoticeWishes.NOTICE).size();
    }

    private static void keepsItsPromises(List<? extends DomainEventMessage<?>> stream) {
        if (stream.isEmpty()) {
            return;
        }
        List<DomainEvent> events = stream.stream()
                .map(message -> (DomainEvent) message.getPayload())
                .toList();
        assertThat(events.get(0)).isInstanceOf(NoticeDrafted.class);
        assertThat(all(events, NoticeDrafted.class)).hasSize(1);
        assertThat(all(events, NoticeStarted.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(all(events, NoticeFinished.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(all(events, NoticeBatchQueued.class))
                .extracting(NoticeBatchQueued::batch)
                .doesNotHaveDuplicates();
        nothingGoesOutBeforeTheStartOrWhileItIsStopped(events);
        nothingChangesOnceItHasBegun(events);
        everybodyIsAccountedForAtTheEnd(events);
        stream.forEach(event -> assertThat(event.getMetaData())
                .containsKeys(Envelope.ACTOR, Envelope.COMMAND_ID, Envelope.CORRELATION_ID));
    }

    private static void nothingGoesOutBeforeTheStartOrWhileItIsStopped(List<DomainEvent> events) {
        boolean running = false;
        for (DomainEvent event : events) {
            if (event instanceof NoticeStarted || event instanceof NoticeResumed) {
                running = true;
            } else if (event instanceof NoticeStopped || event instanceof NoticeFinished) {
                assertThat(running).isTrue();
                running = false;
            } else if (event instanceof NoticeBatchQueued) {
                assertThat(running).as("a batch goes out of what runs").isTrue();
            }
        }
    }

    private static void nothingChangesOnceItHasBegun(List<DomainEvent> events) {
        all(events, NoticeStarted.class).forEach(started -> {
            List<DomainEvent> after = events.subList(events.indexOf(started), events.size());
            assertThat(all(after, NoticeRevised.class)).isEmpty();
            assertThat(all(after, RecipientsTaken.class)).isEmpty();
            List<RecipientsTaken> taken = all(events, RecipientsTaken.class);
            assertThat(started.recipients())
                    .isEqualTo(taken.get(taken.size() - 1).recipients());
        });
    }

    private static void everybodyIsAccountedForAtTheEnd(List<DomainEvent> events) {
        all(events, NoticeFinished.class).forEach(finished -> {
            int people = all(events, NoticeStarted.class).get(0).recipients();
            assertThat(finished.handedOver() + finished.bounced() + finished.dead())
                    .isEqualTo(people);
            assertThat(all(events, NoticeBatchQueued.class).stream()
                            .mapToInt(NoticeBatchQueued::size)
                            .sum())
                    .isEqualTo(people);
        });
    }

    private static <T extends DomainEvent> List<T> all(List<DomainEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
