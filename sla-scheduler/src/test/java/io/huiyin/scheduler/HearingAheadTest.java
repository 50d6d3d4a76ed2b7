package io.huiyin.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.scheduler.support.City;
import io.huiyin.scheduler.support.MovedTime;
import io.huiyin.scheduler.support.Wire;
import io.huiyin.scheduler.support.Wire.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A unit that goes home at half past five, and a complaint received on a Monday at nine: its milestones are on Thursday
 * noon, Friday 24:00, Monday 24:00 (due) and Tuesday 24:00.
 */
class HearingAheadTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant THURSDAY_NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final Instant THURSDAY_HALF_PAST_FOUR = Instant.parse("2026-11-26T08:30:00Z");
    private static final Instant FRIDAY_HALF_PAST_FOUR = Instant.parse("2026-11-27T08:30:00Z");
    private static final Instant FRIDAY_MIDNIGHT = Instant.parse("2026-11-27T16:00:00Z");
    private static final Instant MONDAY_HALF_PAST_FOUR = Instant.parse("2026-11-30T08:30:00Z");
    private static final Instant MONDAY_MIDNIGHT = Instant.parse("2026-11-30T16:00:00Z");
    private static final Instant TUESDAY_MIDNIGHT = Instant.parse("2026-12-01T16:00:00Z");
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final DeadlineRules RULES = DeadlineRules.shipped();

    private final List<Node> nodes = new ArrayList<>();
    private final MovedTime time = new MovedTime(MONDAY_NINE, () -> nodes.forEach(Node::reads));
    private final City city = new City(time.clock(), RULES, WorkingCalendar.shipped()).opened();
    private final Wire wire = new Wire(city.commands(), () -> Fate.ARRIVES);

    @AfterEach
    void close() {
        city.close();
    }

    private Node aNodeStarts() {
        Node node = new Node(city, time, wire, RULES).started();
        nodes.add(node);
        return node;
    }

    private ComplaintId aComplaintOfTheUnit() {
        city.unitIsOnDuty(OPENS, CLOSES);
        ComplaintId id = city.complains("1", null);
        city.isDispatched(id);
        return id;
    }

    private static boolean isOfTheCitizen(DeadlineId clock) {
        return clock.equals(DeadlineId.REPLY_TO_CITIZEN);
    }

    /** What happened to the citizen's clock; the unit's own is another matter. */
    private List<String> happenedTo(ComplaintId id) {
        List<String> happened = new ArrayList<>();
        for (DeadlineEvent event : city.deadlineEvents(id)) {
            if (event instanceof DeadlineForewarned forewarned && isOfTheCitizen(forewarned.deadlineId())) {
                happened.add("ahead " + forewarned.milestone() + " to " + forewarned.climbsTo());
            } else if (event instanceof DeadlineWarned warned && isOfTheCitizen(warned.deadlineId())) {
                happened.add(warned.milestone() + " to " + warned.climbsTo());
            } else if (event instanceof DeadlineMissed missed && isOfTheCitizen(missed.deadlineId())) {
                happened.add("missed");
            }
        }
        return happened;
    }

    @Test
    void a_milestone_in_the_night_is_told_in_the_last_duty_hour_before_it_and_recorded_at_its_instant() {
        aNodeStarts();
        ComplaintId id = aComplaintOfTheUnit();

        time.passesUntil(THURSDAY_NOON);
        assertThat(happenedTo(id)).containsExactly("50-percent to [handler]");
        time.passesUntil(FRIDAY_HALF_PAST_FOUR.minus(A_MOMENT));
        assertThat(happenedTo(id)).hasSize(1);
        time.passesUntil(FRIDAY_HALF_PAST_FOUR);
        assertThat(happenedTo(id)).hasSize(2).endsWith("ahead 80-percent to [handler, unit-lead]");
        time.passesUntil(FRIDAY_MIDNIGHT.minus(A_MOMENT));
        assertThat(happenedTo(id)).hasSize(2);
        time.passesUntil(FRIDAY_MIDNIGHT);
        assertThat(happenedTo(id)).hasSize(3).endsWith("80-percent to [handler, unit-lead]");
    }

    @Test
    void the_last_afternoon_is_told_to_the_unit_and_the_miss_comes_at_midnight() {
        aNodeStarts();
        ComplaintId id = aComplaintOfTheUnit();

        time.passesUntil(MONDAY_HALF_PAST_FOUR);
        assertThat(happenedTo(id)).hasSize(4).endsWith("ahead 100-percent to [handler, unit-lead]");
        time.passesUntil(MONDAY_MIDNIGHT);
        assertThat(happenedTo(id)).hasSize(5).endsWith("missed");
        time.passesUntil(TUESDAY_MIDNIGHT);
        assertThat(happenedTo(id))
                .as("whom the hotline alone hears of, it hears by night")
                .hasSize(6)
                .endsWith("120-percent to [hotline-supervisor]");
        assertThat(wire.tooEarly()).isZero();
    }

    @Test
    void the_units_own_time_is_told_ahead_of_its_end_too() {
        aNodeStarts();
        ComplaintId id = aComplaintOfTheUnit();
        time.passesUntil(THURSDAY_HALF_PAST_FOUR.minus(A_MOMENT));
        assertThat(city.deadlineEvents(id)).noneMatch(DeadlineForewarned.class::isInstance);

        time.passesUntil(THURSDAY_HALF_PAST_FOUR);
        assertThat(city.deadlineEvents(id)).last().isInstanceOfSatisfying(DeadlineForewarned.class, forewarned -> {
            assertThat(forewarned.deadlineId()).isEqualTo(DeadlineId.REPLY_OF_UNIT);
            assertThat(forewarned.milestone()).isEqualTo(MilestoneId.DUE);
        });
    }

    @Test
    void a_unit_that_is_there_around_the_clock_hears_of_nothing_ahead() {
        aNodeStarts();
        ComplaintId id = city.complains("1", null);
        city.isDispatched(id);

        time.passesUntil(FRIDAY_MIDNIGHT);

        assertThat(happenedTo(id)).containsExactly("50-percent to [handler]", "80-percent to [handler, unit-lead]");
    }

    @Test
    void an_answered_case_is_told_to_nobody() {
        aNodeStarts();
        city.unitIsOnDuty(OPENS, CLOSES);
        ComplaintId id = city.complains("1", null);
        city.isAnswered(id);

        time.passesUntil(TUESDAY_MIDNIGHT);

        assertThat(happenedTo(id)).isEmpty();
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void a_unit_that_gets_the_case_in_the_evening_hears_at_once() {
        aNodeStarts();
        city.unitIsOnDuty(OPENS, CLOSES);
        ComplaintId id = city.complains("1", null);
        time.passesUntil(FRIDAY_HALF_PAST_FOUR.plus(Duration.ofHours(2)));
        assertThat(happenedTo(id)).containsExactly("50-percent to [handler]");

        city.isDispatched(id);
        time.passes(Duration.ofMinutes(1));

        assertThat(happenedTo(id)).hasSize(2).endsWith("ahead 80-percent to [handler, unit-lead]");
        assertThat(nodes.get(0).lateness()).allSatisfy(late -> assertThat(late).isLessThan(Duration.ofMinutes(2)));
    }

    @Test
    void new_duty_hours_count_for_cases_the_unit_already_has() {
        aNodeStarts();
        ComplaintId id = aComplaintOfTheUnit();
        time.passes(Duration.ofHours(1));
        city.unitIsOnDuty(OPENS, LocalTime.of(12, 0));

        time.passesUntil(THURSDAY_NOON.minus(Duration.ofHours(1)));

        assertThat(happenedTo(id)).containsExactly("ahead 50-percent to [handler]");
    }

    @Test
    void a_unit_whose_district_has_the_friday_off_hears_on_thursday_whenever_that_was_decided() {
        aNodeStarts();
        ComplaintId before = aComplaintOfTheUnit();
        time.passes(Duration.ofHours(1));
        city.districtHasDaysOff("2026-11-27");
        ComplaintId after = city.complains("2", MONDAY_NINE);
        city.isDispatched(after);

        time.passesUntil(THURSDAY_HALF_PAST_FOUR.minus(A_MOMENT));
        assertThat(happenedTo(before)).containsExactly("50-percent to [handler]");
        time.passesUntil(THURSDAY_HALF_PAST_FOUR);
        assertThat(List.of(before, after))
                .allSatisfy(id -> assertThat(happenedTo(id))
                        .containsExactly("50-percent to [handler]", "ahead 80-percent to [handler, unit-lead]"));

        time.passesUntil(FRIDAY_MIDNIGHT);
        assertThat(happenedTo(before))
                .as("the citizen's time counts the country's days")
                .hasSize(3)
                .endsWith("80-percent to [handler, unit-lead]");
    }

    @Test
    void a_node_that_starts_later_tells_nobody_twice() {
        Node first = aNodeStarts();
        ComplaintId id = aComplaintOfTheUnit();
        time.passesUntil(FRIDAY_HALF_PAST_FOUR.plusSeconds(1));
        first.dies();
        int sent = wire.sent().size();
        aNodeStarts();

        time.passesUntil(FRIDAY_MIDNIGHT);

        assertThat(wire.sent()).hasSize(sent + 1);
        assertThat(happenedTo(id)).hasSize(3);
    }

    @Test
    void who_was_told_nothing_ahead_because_all_nodes_were_down_is_told_at_the_milestone() {
        Node first = aNodeStarts();
        ComplaintId id = aComplaintOfTheUnit();
        time.passesUntil(THURSDAY_NOON.plusSeconds(1));
        first.dies();
        time.passesUntil(FRIDAY_MIDNIGHT.plusSeconds(600));
        aNodeStarts();

        time.passes(Duration.ofMinutes(1));

        assertThat(happenedTo(id)).containsExactly("50-percent to [handler]", "80-percent to [handler, unit-lead]");
        assertThat(wire.sent()).extracting(command -> command.commandId()).doesNotHaveDuplicates();
    }

    @Test
    void the_milestones_id_is_another_ones_than_its_forewarnings() {
        DueMilestone recorded = new DueMilestone(
                city.complains("1", null).caseId(),
                DeadlineId.REPLY_TO_CITIZEN,
                1,
                MilestoneId.percent(80),
                DueAct.RECORD,
                FRIDAY_MIDNIGHT);
        DueMilestone ahead = new DueMilestone(
                recorded.caseId(),
                recorded.deadlineId(),
                1,
                recorded.milestone(),
                DueAct.FOREWARN,
                FRIDAY_HALF_PAST_FOUR);

        assertThat(ahead.commandId()).isNotEqualTo(recorded.commandId());
    }
}
