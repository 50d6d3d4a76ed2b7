package io.huiyin.command.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incident.InstantCorrectionRejected;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.life.RandomWishes.Wish;
import io.huiyin.command.repeat.RecentCommands;
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
class IncidentLivesTest {

    private static final int STEPS = 45;

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_history_keeps_its_promises(long seed) {
        keepsItsPromises(live(seed));
    }

    @Test
    void these_histories_are_worth_looking_at() {
        Set<Class<?>> seen = seeds().limit(100)
                .mapToObj(this::live)
                .flatMap(List::stream)
                .<Class<?>>map(Message::getPayloadType)
                .collect(Collectors.toSet());
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        IncidentRegistered.class,
                        IncidentGraded.class,
                        EmergencyPlanActivated.class,
                        RemedialMeasureRecorded.class,
                        AuthorityReportSubmitted.class,
                        AuthorityReportAcknowledged.class,
                        NoticeToAffectedRecorded.class,
                        InstantCorrectionProposed.class,
                        InstantCorrectionRejected.class,
                        IncidentInstantsCorrected.class,
                        IncidentClosed.class,
                        DeadlineSet.class,
                        DeadlineMoved.class,
                        DeadlineMet.class,
                        DeadlineMissed.class,
                        DeadlineMetLate.class,
                        DeadlineWarned.class,
                        DeadlineWaived.class);
    }

    private List<? extends DomainEventMessage<?>> live(long seed) {
        clock.set(START);
        RandomIncidentWishes wishes = new RandomIncidentWishes(seed, clock);
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
            granted.subList(Math.max(0, granted.size() - RecentCommands.KEPT), granted.size())
                    .forEach(wish -> hasNoEffect(house, wish));
            return house.events(RandomIncidentWishes.INCIDENT);
        }
    }

    /** Whether it had an effect; what had none is not remembered, and may have one when its time comes. */
    private static boolean isGranted(House house, Wish wish) {
        int before = eventCount(house);
        try {
            house.send(wish.command(), wish.asker());
            return eventCount(house) > before;
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
        return house.events(RandomIncidentWishes.INCIDENT).size();
    }

    private static void keepsItsPromises(List<? extends DomainEventMessage<?>> stream) {
        if (stream.isEmpty()) {
            return;
        }
        List<DomainEvent> events = stream.stream()
                .map(message -> (DomainEvent) message.getPayload())
                .toList();
        assertThat(events.get(0)).isInstanceOf(IncidentRegistered.class);
        assertThat(all(events, IncidentRegistered.class)).hasSize(1);
        clocksStartWithAGraveGradingAndWhereTheIncidentBegan(events);
        List.of(DeadlineId.PLAN, DeadlineId.AUTHORITY_REPORT, DeadlineId.NOTICE_TO_AFFECTED)
                .forEach(id -> endsOnceAndRightly(id, events));
        reportsComeInTurn(all(events, AuthorityReportSubmitted.class));
        nothingButAnAcknowledgementComesAfterTheClosing(events);
        stream.forEach(IncidentLivesTest::carriesItsEnvelope);
    }

    private static void clocksStartWithAGraveGradingAndWhereTheIncidentBegan(List<DomainEvent> events) {
        List<DeadlineSet> set = all(events, DeadlineSet.class);
        boolean everGrave = all(events, IncidentGraded.class).stream()
                .anyMatch(graded -> graded.cityLevel().compareTo(IncidentLevel.MAJOR) <= 0);
        assertThat(set).hasSize(everGrave ? 3 : 0);
        assertThat(set).extracting(event -> event.deadline().id()).doesNotHaveDuplicates();
        IncidentInstants known = ((IncidentRegistered) events.get(0)).instants();
        boolean agreedByTwo = false;
        for (DomainEvent event : events) {
            if (event instanceof IncidentInstantsCorrected corrected) {
                assertThat(corrected.before()).isEqualTo(known);
                known = corrected.corrected();
                agreedByTwo = corrected.proposedBy() != null;
            } else if (event instanceof DeadlineSet begun) {
                assertThat(begun.deadline().start()).isEqualTo(known.beganAt());
            } else if (event instanceof DeadlineMoved moved) {
                assertThat(moved.deadline().start()).isEqualTo(known.beganAt());
                assertThat(moved.deadline().version()).isEqualTo(moved.before().version() + 1);
                assertThat(agreedByTwo
                                || !moved.deadline()
                                        .due()
                                        .isAfter(moved.before().due()))
                        .as("nobody wins time alone: %s", moved)
                        .isTrue();
            }
        }
    }

    private static void endsOnceAndRightly(DeadlineId id, List<DomainEvent> events) {
        List<DeadlineEvent> about = all(events, DeadlineEvent.class).stream()
                .filter(event -> event.deadlineId().equals(id))
                .toList();
        List<DeadlineEvent> endings =
                about.stream().filter(IncidentLivesTest::isEnding).toList();
        assertThat(endings).hasSizeLessThanOrEqualTo(1);
        int versions = 1 + all(about, DeadlineMoved.class).size();
        assertThat(all(about, DeadlineMissed.class)).hasSizeLessThanOrEqualTo(versions);
        assertThat(all(about, DeadlineWarned.class)).hasSizeLessThanOrEqualTo(versions);
        if (about.isEmpty()) {
            return;
        }
        Deadline deadline = all(about, DeadlineMoved.class).stream()
                .reduce((earlier, later) -> later)
                .map(DeadlineMoved::deadline)
                .orElseGet(() -> ((DeadlineSet) about.get(0)).deadline());
        for (DeadlineEvent ending : endings) {
            assertThat(about.indexOf(ending)).as("nothing follows an ending").isEqualTo(about.size() - 1);
            if (ending instanceof DeadlineMet met) {
                assertThat(deadline.isKeptBy(met.metAt())).isTrue();
            }
            if (ending instanceof DeadlineMetLate late) {
                assertThat(deadline.isKeptBy(late.metAt())).isFalse();
                assertThat(about).hasAtLeastOneElementOfType(DeadlineMissed.class);
            }
        }
        if (!all(events, IncidentClosed.class).isEmpty()) {
            assertThat(endings).as("a closed incident owes nothing").hasSize(1);
        }
    }

    private static boolean isEnding(DeadlineEvent event) {
        return event instanceof DeadlineMet || event instanceof DeadlineMetLate || event instanceof DeadlineWaived;
    }

    private static void reportsComeInTurn(List<AuthorityReportSubmitted> reports) {
        for (int i = 0; i < reports.size(); i++) {
            AuthorityReportSubmitted report = reports.get(i);
            assertThat(report.report()).isEqualTo(i + 1);
            assertThat(report.kind() == AuthorityReportKind.INITIAL).isEqualTo(i == 0);
            assertThat(report.kind() == AuthorityReportKind.FINAL && i < reports.size() - 1)
                    .isFalse();
        }
    }

    private static void nothingButAnAcknowledgementComesAfterTheClosing(List<DomainEvent> events) {
        all(events, IncidentClosed.class)
                .forEach(closed -> assertThat(events.subList(events.indexOf(closed) + 1, events.size()))
                        .allSatisfy(event -> assertThat(event).isInstanceOf(AuthorityReportAcknowledged.class)));
    }

    private static void carriesItsEnvelope(DomainEventMessage<?> event) {
        assertThat(Envelope.from(event.getMetaData()).actor()).isNotNull();
        assertThat(event.getMetaData())
                .containsKeys(Envelope.COMMAND_ID, Envelope.CORRELATION_ID, Envelope.CAUSATION_ID);
    }

    private static <T extends DomainEvent> List<T> all(List<? extends DomainEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
