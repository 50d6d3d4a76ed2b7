package io.huiyin.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.scheduler.duelist.DeadlineEvents;
import io.huiyin.scheduler.support.City;
import io.huiyin.scheduler.support.MovedTime;
import io.huiyin.scheduler.support.Wire;
import io.huiyin.scheduler.support.Wire.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One city, one complaint received on a Monday at nine, and one node or two that watch its deadline. */
class WatchingDeadlinesTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant FIFTY = Instant.parse("2026-11-26T04:00:00Z");
    private static final Instant EIGHTY = Instant.parse("2026-11-27T16:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-30T16:00:00Z");
    private static final Instant HUNDRED_AND_TWENTY = Instant.parse("2026-12-01T16:00:00Z");
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final DeadlineRules RULES = DeadlineRules.shipped();

    private final List<Node> nodes = new ArrayList<>();
    private final MovedTime time = new MovedTime(MONDAY_NINE, () -> nodes.forEach(Node::reads));
    private final City city = new City(time.clock(), RULES, WorkingCalendar.shipped()).opened();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final Wire wire = wireTo(city);

    @AfterEach
    void close() {
        city.close();
    }

    private Wire wireTo(City commandSide) {
        return new Wire(commandSide.commands(), () -> fates.isEmpty() ? Fate.ARRIVES : fates.poll());
    }

    private Node aNodeStarts() {
        Node node = aNodeThatDoesNotReadYet();
        nodes.add(node);
        return node;
    }

    private Node aNodeThatDoesNotReadYet() {
        return new Node(city, time, wire, RULES).started();
    }

    /** Milestones on record, in order; the due instant for the miss. */
    private List<MilestoneId> recordedOf(ComplaintId id) {
        List<MilestoneId> milestones = new ArrayList<>();
        for (DeadlineEvent event : city.deadlineEvents(id)) {
            if (event instanceof DeadlineWarned warned) {
                milestones.add(warned.milestone());
            } else if (event instanceof DeadlineMissed) {
                milestones.add(MilestoneId.DUE);
            }
        }
        return milestones;
    }

    private static List<MilestoneId> percents(int... percents) {
        return Arrays.stream(percents).mapToObj(MilestoneId::percent).toList();
    }

    @Test
    void each_milestone_is_recorded_at_its_instant_and_none_before() {
        aNodeStarts();
        ComplaintId id = city.complains("1", null);

        time.passesUntil(FIFTY.minus(A_MOMENT));
        assertThat(recordedOf(id)).isEmpty();
        time.passesUntil(FIFTY);
        assertThat(recordedOf(id)).isEqualTo(percents(50));
        time.passesUntil(EIGHTY.minus(A_MOMENT));
        assertThat(recordedOf(id)).isEqualTo(percents(50));
        time.passesUntil(EIGHTY);
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80));
        time.passesUntil(DUE.minus(A_MOMENT));
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80));
        time.passesUntil(DUE);
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80, 100));
        time.passesUntil(HUNDRED_AND_TWENTY);
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80, 100, 120));
        assertThat(wire.tooEarly()).isZero();
    }

    @Test
    void each_milestone_is_sent_once_and_then_never_again() {
        Node node = aNodeStarts();
        city.complains("1", null);

        time.passesUntil(HUNDRED_AND_TWENTY.plus(Duration.ofDays(30)));

        assertThat(wire.sent())
                .extracting(command -> (Object) command.getClass())
                .containsExactly(
                        WarnOfReplyDeadline.class,
                        WarnOfReplyDeadline.class,
                        RecordMissedReply.class,
                        WarnOfReplyDeadline.class);
        assertThat(wire.sent()).extracting(command -> command.commandId()).doesNotHaveDuplicates();
        assertThat(node.heartbeat().watched()).isZero();
    }

    @Test
    void what_it_sends_comes_from_the_house_by_the_scheduler() {
        aNodeStarts();
        city.complains("1", null);

        time.passesUntil(FIFTY);

        assertThat(Envelope.from(wire.messages().get(0).getMetaData()))
                .isEqualTo(Envelope.system("sla-scheduler", Origin.LIVE));
    }

    @Test
    void an_answered_case_fires_nothing_more() {
        aNodeStarts();
        ComplaintId id = city.complains("1", null);
        time.passesUntil(FIFTY);
        city.isAnswered(id);

        time.passesUntil(HUNDRED_AND_TWENTY.plus(Duration.ofDays(1)));

        assertThat(wire.sent()).hasSize(1);
        assertThat(recordedOf(id)).isEqualTo(percents(50));
    }

    @Test
    void every_obligation_of_a_major_incident_is_watched_to_its_last_included_instant() {
        Node node = aNodeStarts();
        CaseId id = city.hasAMajorIncident("1").caseId();
        Instant start = time.clock().instant();

        time.passesUntil(start.plus(Duration.ofMinutes(30)));
        assertThat(wire.sent()).isEmpty();
        time.passes(A_MOMENT);
        assertThat(endingsOf(id)).containsExactly("plan missed");
        time.passesUntil(start.plus(Duration.ofHours(24)));
        assertThat(endingsOf(id))
                .containsExactly("plan missed", "authority-report 50-percent", "authority-report 4-hours-before");
        time.passes(A_MOMENT);
        assertThat(endingsOf(id)).hasSize(5).endsWith("authority-report missed", "notice-to-affected missed");
        assertThat(wire.tooEarly()).isZero();
        assertThat(node.heartbeat().watched()).isZero();
    }

    private List<String> endingsOf(CaseId id) {
        List<String> endings = new ArrayList<>();
        for (DeadlineEvent event : city.deadlineEvents(id)) {
            if (event instanceof DeadlineWarned warned) {
                endings.add(warned.deadlineId() + " " + warned.milestone());
            } else if (event instanceof DeadlineMissed missed) {
                endings.add(missed.deadlineId() + " missed");
            }
        }
        return endings;
    }

    @Test
    void cases_of_a_kind_without_commands_are_counted_and_left_alone() {
        Node node = new Node(city, time, wire, RULES, List.of(DueCommands.ofIncidents())).started();
        nodes.add(node);
        city.complains("1", null);

        time.passesUntil(HUNDRED_AND_TWENTY);

        assertThat(wire.sent()).isEmpty();
        assertThat(node.heartbeat().unwatched()).isEqualTo(1);
    }

    @Test
    void imported_history_fires_nothing() {
        Node node = aNodeStarts();
        city.isTakenOver("7", MONDAY_NINE.minus(Duration.ofDays(1)));

        time.passesUntil(HUNDRED_AND_TWENTY.plus(Duration.ofDays(30)));

        assertThat(wire.sent()).isEmpty();
        assertThat(node.heartbeat().unwatched()).isZero();
    }

    @Test
    void a_node_that_was_down_at_a_milestone_records_it_at_its_next_start_and_says_how_late() {
        Node first = aNodeStarts();
        ComplaintId id = city.complains("1", null);
        time.passesUntil(FIFTY.minusSeconds(60));
        first.dies();

        time.passesUntil(FIFTY.plusSeconds(600));
        assertThat(recordedOf(id)).isEmpty();
        Node second = aNodeStarts();
        time.passes(Duration.ofSeconds(1));

        assertThat(recordedOf(id)).isEqualTo(percents(50));
        assertThat(((DeadlineWarned) city.deadlineEvents(id).get(1)).recordedLateSeconds())
                .isBetween(600L, 601L);
        assertThat(second.heartbeat().latestFiring()).isBetween(Duration.ofSeconds(600), Duration.ofSeconds(601));
    }

    @Test
    void a_node_that_starts_after_a_milestone_was_recorded_does_not_send_it_again() {
        Node first = aNodeStarts();
        ComplaintId id = city.complains("1", null);
        time.passesUntil(FIFTY.plusSeconds(1));
        first.dies();
        aNodeStarts();

        time.passesUntil(EIGHTY);

        assertThat(wire.sent()).hasSize(2);
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80));
    }

    @Test
    void nothing_fires_before_everything_that_was_there_at_the_start_is_read() {
        city.complains("1", null);
        ComplaintId answered = city.complains("2", null);
        city.isAnswered(answered);
        time.passesUntil(FIFTY.plusSeconds(1));
        Node node = aNodeThatDoesNotReadYet();

        node.reads(4);
        time.passes(Duration.ofMinutes(5));
        assertThat(wire.sent()).isEmpty();
        assertThat(node.heartbeat().atHead()).isFalse();

        node.reads();
        time.passes(Duration.ofSeconds(1));
        assertThat(wire.sent()).hasSize(1);
        assertThat(node.heartbeat().atHead()).isTrue();
    }

    @Test
    void a_case_entered_long_after_its_receipt_has_all_past_milestones_recorded_in_their_order() {
        aNodeStarts();
        ComplaintId id = city.complains("1", MONDAY_NINE.minus(Duration.ofDays(30)));

        time.passes(Duration.ofMinutes(1));

        assertThat(recordedOf(id)).isEqualTo(percents(50, 80, 100, 120));
    }

    @Test
    void a_clock_that_jumps_forward_fires_what_became_due_at_the_next_beat() {
        aNodeStarts();
        ComplaintId id = city.complains("1", null);
        time.passes(Duration.ofHours(1));

        time.isSetTo(EIGHTY.plusSeconds(1));
        time.passes(Duration.ofMinutes(1));

        assertThat(recordedOf(id)).isEqualTo(percents(50, 80));
    }

    @Test
    void after_a_jump_forward_the_renewal_of_the_share_does_not_wait_for_the_beat() {
        Node node = aNodeStarts();
        ComplaintId id = city.complains("1", null);
        time.passes(Duration.ofHours(1));

        time.isSetTo(EIGHTY.minus(Duration.ofHours(1)));
        node.looksAgain();

        assertThat(recordedOf(id)).isEqualTo(percents(50));
        assertThat(node.heartbeat().behind()).isEmpty();
        assertThat(node.heartbeat().alarms())
                .as("the next milestone is within the horizon")
                .isPositive();
    }

    @Test
    void a_clock_that_jumps_back_fires_nothing_early_and_nothing_twice() {
        aNodeStarts();
        ComplaintId id = city.complains("1", null);
        time.passesUntil(EIGHTY.minusSeconds(30));

        time.isSetTo(EIGHTY.minus(Duration.ofHours(3)));
        time.passes(Duration.ofHours(3).minus(A_MOMENT));
        assertThat(recordedOf(id)).isEqualTo(percents(50));
        time.passes(A_MOMENT);
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80));

        time.isSetTo(FIFTY.minus(Duration.ofHours(1)));
        time.passesUntil(DUE);
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80, 100));
        assertThat(wire.tooEarly()).isZero();
    }

    @Test
    void two_nodes_over_one_ledger_record_each_milestone_once() {
        Node reader = aNodeThatDoesNotReadYet();
        Node other = aNodeThatDoesNotReadYet();
        ComplaintId id = city.complains("1", null);
        reader.reads();
        other.reads();

        // Neither hears of the other's warnings.
        time.passesUntil(HUNDRED_AND_TWENTY);

        assertThat(wire.sent()).hasSize(8);
        assertThat(recordedOf(id)).isEqualTo(percents(50, 80, 100, 120));
    }

    @Test
    void a_lost_command_is_sent_again_ever_more_seldom_until_it_is_answered() {
        Node node = aNodeStarts();
        ComplaintId id = city.complains("1", null);
        fates.addAll(List.of(Fate.COMMAND_LOST, Fate.COMMAND_LOST, Fate.COMMAND_LOST));

        time.passesUntil(FIFTY);
        assertThat(node.heartbeat().failing()).isEqualTo(1);
        assertThat(node.heartbeat().lastError()).isEqualTo("IllegalStateException");
        time.passes(Duration.ofSeconds(14));
        assertThat(wire.sent()).hasSize(2);
        time.passes(Duration.ofSeconds(21));

        assertThat(wire.sent()).hasSize(4);
        assertThat(recordedOf(id)).isEqualTo(percents(50));
        assertThat(node.heartbeat().failing()).isZero();
    }

    @Test
    void a_command_that_always_fails_does_not_keep_the_house_busy() {
        Node node = aNodeStarts();
        city.complains("1", null);
        time.passesUntil(FIFTY.minusSeconds(1));
        for (int i = 0; i < 1_000; i++) {
            fates.add(Fate.COMMAND_LOST);
        }

        time.passes(Duration.ofHours(3));

        // 8 attempts in the first ten minutes or so, then one every ten minutes.
        assertThat(wire.sent()).hasSizeBetween(15, 30);
        assertThat(node.heartbeat().lag()).isBetween(Duration.ofMinutes(179), Duration.ofHours(3));
    }

    @Test
    void a_lost_answer_leads_to_a_repeat_without_effect() {
        nodes.clear();
        Node deaf = aNodeThatDoesNotReadYet();
        ComplaintId id = city.complains("1", null);
        deaf.reads();
        fates.add(Fate.ANSWER_LOST);

        time.passesUntil(FIFTY.plusSeconds(60));

        assertThat(wire.sent()).hasSize(2);
        assertThat(wire.sent().get(1).commandId()).isEqualTo(wire.sent().get(0).commandId());
        assertThat(recordedOf(id)).isEqualTo(percents(50));
    }

    @Test
    void no_more_commands_are_under_way_at_once_than_the_pace_allows() {
        Node node = aNodeStarts();
        for (int i = 0; i < 100; i++) {
            city.complains("many-" + i, null);
            fates.add(Fate.NO_ANSWER);
        }

        time.passesUntil(FIFTY.plus(Duration.ofMinutes(10)));

        assertThat(node.heartbeat().inFlight()).isEqualTo(Pace.USUAL.inFlight());
        assertThat(wire.sent()).hasSize(Pace.USUAL.inFlight());
    }

    @Test
    void the_heartbeat_says_how_it_goes() {
        Node node = aNodeStarts();
        city.complains("1", null);
        time.passes(Duration.ofMinutes(90).plusSeconds(1));

        Heartbeat heartbeat = node.heartbeat();

        assertThat(heartbeat.atHead()).isTrue();
        assertThat(heartbeat.lastSweep()).isEqualTo(MONDAY_NINE.plus(Duration.ofMinutes(90)));
        assertThat(heartbeat.watched()).isEqualTo(1);
        assertThat(heartbeat.lag()).isZero();
        assertThat(heartbeat.eventsBehind()).isZero();
        assertThat(heartbeat.lastError()).isNull();
    }

    @Test
    void every_kind_of_deadline_event_means_something_to_the_due_list() {
        List<Class<?>> handled = Arrays.stream(DeadlineEvents.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();

        assertThat(handled).containsAll(List.of(DeadlineEvent.class.getPermittedSubclasses()));
    }
}
