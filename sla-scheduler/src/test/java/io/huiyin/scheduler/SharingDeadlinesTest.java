package io.huiyin.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.scheduler.support.City;
import io.huiyin.scheduler.support.GivenShare;
import io.huiyin.scheduler.support.MovedTime;
import io.huiyin.scheduler.support.Wire;
import io.huiyin.scheduler.support.Wire.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty complaints of one morning, two parts of the work, two nodes. */
class SharingDeadlinesTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant FIFTY = Instant.parse("2026-11-26T04:00:00Z");
    private static final DeadlineRules RULES = DeadlineRules.shipped();
    private static final int COMPLAINTS = 20;

    private final List<Node> nodes = new ArrayList<>();
    private final MovedTime time = new MovedTime(MONDAY_NINE, () -> nodes.forEach(Node::reads));
    private final City city = new City(time.clock(), RULES, WorkingCalendar.shipped()).opened();
    private final List<ComplaintId> complaints = new ArrayList<>();
    private final Wire hereWire = new Wire(city.commands(), () -> Fate.ARRIVES);
    private final Wire thereWire = new Wire(city.commands(), () -> Fate.ARRIVES);
    private final GivenShare here = new GivenShare(2);
    private final GivenShare there = new GivenShare(2);

    @BeforeEach
    void complaints_come_in() {
        nodes.add(node(hereWire, here));
        nodes.add(node(thereWire, there));
        for (int i = 0; i < COMPLAINTS; i++) {
            complaints.add(city.complains(Integer.toString(i), null));
        }
    }

    private Node node(Wire wire, GivenShare share) {
        return new Node(city, time, wire, RULES, DueCommands.ofEveryKind(), share).started();
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void each_node_acts_on_its_share_and_nothing_is_sent_twice() {
        here.is(Set.of(0));
        there.is(Set.of(1));

        time.passesUntil(FIFTY.plusSeconds(1));

        assertThat(hereWire.sent()).isNotEmpty();
        assertThat(thereWire.sent()).isNotEmpty();
        assertThat(hereWire.sent().size() + thereWire.sent().size()).isEqualTo(COMPLAINTS);
        assertThat(warnings()).isEqualTo(COMPLAINTS);
        assertThat(nodes.get(0).heartbeat().partsHeld()).isEqualTo(1);
        assertThat(nodes.get(0).heartbeat().parts()).isEqualTo(2);
    }

    @Test
    void a_node_that_takes_over_sends_what_was_due_meanwhile_at_once() {
        here.is(Set.of(0));
        time.passesUntil(FIFTY.plusSeconds(30));
        int sentHere = hereWire.sent().size();
        assertThat(sentHere).isLessThan(COMPLAINTS);
        assertThat(nodes.get(1).heartbeat().lag()).isEqualTo(Duration.ofSeconds(30));

        there.is(Set.of(1));
        nodes.get(1).looksAgain();

        assertThat(thereWire.sent()).hasSize(COMPLAINTS - sentHere);
        assertThat(warnings()).isEqualTo(COMPLAINTS);
    }

    @Test
    void what_nobody_holds_waits_and_shows_as_lag_on_every_node() {
        time.passesUntil(FIFTY.plus(Duration.ofMinutes(10)));

        assertThat(hereWire.sent()).isEmpty();
        assertThat(nodes).allSatisfy(node -> assertThat(node.heartbeat().lag()).isEqualTo(Duration.ofMinutes(10)));
    }

    private long warnings() {
        return complaints.stream()
                .flatMap(id -> city.deadlineEvents(id).stream())
                .filter(DeadlineWarned.class::isInstance)
                .count();
    }
}
