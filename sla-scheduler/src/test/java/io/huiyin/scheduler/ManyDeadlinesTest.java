package io.huiyin.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.scheduler.support.City;
import io.huiyin.scheduler.support.MovedTime;
import io.huiyin.scheduler.support.Wire;
import io.huiyin.scheduler.support.Wire.Fate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many deadlines, two nodes that die and come back at random, a wire that loses things. The seed is the argument. */
class ManyDeadlinesTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LAST_REGISTRATION = Duration.ofMinutes(20);
    private static final Duration END = Duration.ofMinutes(100);
    private static final Duration STEP = Duration.ofSeconds(5);

    // The shipped rules with replies due in an hour: milestones after 30, 48, 60 and 72 minutes.
    private static final DeadlineRules RULES = DeadlineRules.parse("an-hour.yaml", anHour());

    private final List<Node> nodes = new ArrayList<>();
    private final MovedTime time = new MovedTime(START, () -> nodes.forEach(Node::reads));
    private final City city = new City(time.clock(), RULES, WorkingCalendar.shipped()).opened();
    private final Map<ComplaintId, Instant> answeredAt = new HashMap<>();

    @ParameterizedTest(name = "seed {0}, {1} deadlines")
    @CsvSource({"1, 2000", "2, 200", "3, 200", "4, 200", "5, 200"})
    void every_milestone_is_recorded_exactly_once_and_none_early(long seed, int deadlines) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Wire wire = new Wire(city.commands(), () -> fate(random));
        List<ComplaintId> complaints = new ArrayList<>();
        while (time.clock().instant().isBefore(START.plus(END))) {
            register(complaints, deadlines, random);
            answerOne(complaints, random);
            comeAndGo(wire, random);
            time.passes(STEP);
        }
        nodes.add(new Node(city, time, wire, RULES).started());
        // The longest wait between two attempts, and a beat.
        time.passes(Pace.USUAL.longestRetry().plus(Pace.USUAL.beat()));

        assertThat(complaints).hasSize(deadlines);
        assertThat(complaints).allSatisfy(this::hasEachMilestoneOnce);
        assertThat(wire.tooEarly()).isZero();
        assertThat(answeredAt).hasSizeBetween(50, deadlines - 1);
        city.close();
    }

    private static Fate fate(RandomGenerator random) {
        return switch (random.nextInt(40)) {
            case 0 -> Fate.COMMAND_LOST;
            case 1 -> Fate.ANSWER_LOST;
            default -> Fate.ARRIVES;
        };
    }

    private void register(List<ComplaintId> complaints, int deadlines, RandomGenerator random) {
        boolean over = !time.clock().instant().isBefore(START.plus(LAST_REGISTRATION));
        int most = deadlines - complaints.size();
        int count = over ? most : Math.min(most, random.nextInt(1 + 2 * deadlines / 240));
        for (int i = 0; i < count; i++) {
            complaints.add(city.complains(Integer.toString(complaints.size()), null));
        }
    }

    private void answerOne(List<ComplaintId> complaints, RandomGenerator random) {
        if (complaints.isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        ComplaintId id = complaints.get(random.nextInt(complaints.size()));
        if (!answeredAt.containsKey(id)) {
            answeredAt.put(id, time.clock().instant());
            city.isAnswered(id);
        }
    }

    private void comeAndGo(Wire wire, RandomGenerator random) {
        if (nodes.size() < 2 && random.nextInt(5) == 0) {
            nodes.add(new Node(city, time, wire, RULES).started());
        }
        if (!nodes.isEmpty() && random.nextInt(25) == 0) {
            nodes.remove(random.nextInt(nodes.size())).dies();
        }
    }

    private void hasEachMilestoneOnce(ComplaintId id) {
        List<DeadlineEvent> events = city.deadlineEvents(id);
        Deadline deadline = ((DeadlineSet) events.get(0)).deadline();
        List<MilestoneId> recorded = new ArrayList<>();
        for (DeadlineEvent event : events) {
            if (event instanceof DeadlineWarned warning) {
                recorded.add(warning.milestone());
                assertThat(warning.recordedLateSeconds()).isNotNegative();
            } else if (event instanceof DeadlineMissed) {
                recorded.add(MilestoneId.DUE);
            }
        }
        Instant answer = answeredAt.get(id);
        if (answer == null) {
            assertThat(recorded).as("%s", id).isEqualTo(percentsUntil(120));
        } else {
            int elapsed =
                    Math.toIntExact(Duration.between(deadline.start(), answer).toSeconds() * 100 / 3600);
            assertThat(recorded).as("%s", id).doesNotHaveDuplicates().isSubsetOf(percentsUntil(elapsed));
        }
    }

    private static List<MilestoneId> percentsUntil(int elapsed) {
        return Stream.of(50, 80, 100, 120)
                .filter(percent -> percent <= elapsed)
                .map(MilestoneId::percent)
                .toList();
    }

    private static InputStream anHour() {
        try (InputStream shipped =
                Objects.requireNonNull(DeadlineRules.class.getResourceAsStream("deadline-rules.yaml"))) {
            String yaml = new String(shipped.readAllBytes(), UTF_8)
                    .replaceAll("unit: WORKDAYS(\\s+)offset: 5\\s+officeTarget: \"17:30\"", "unit: HOURS$1offset: 1");
            return new ByteArrayInputStream(yaml.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
