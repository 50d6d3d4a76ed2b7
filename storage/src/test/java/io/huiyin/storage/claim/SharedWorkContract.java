package io.huiyin.storage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.WorkShare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What shared work promises on every storage. */
abstract class SharedWorkContract {

    private static final int PARTS = 12;
    private static final Duration TIME_OUT = Duration.ofSeconds(10);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final TestTime time = new TestTime();
    private RestartableStorage storage;

    /** A new, empty storage. */
    abstract RestartableStorage open();

    @BeforeEach
    void openStorage() {
        storage = open();
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    private WorkShare node(String name) {
        return new SharedWork(storage.keptState(), "deadlines", PARTS, name, TIME_OUT, time.clock());
    }

    @Test
    void a_node_alone_does_all_the_work() {
        WorkShare alone = node("a");
        assertThat(alone.held()).isEmpty();

        assertThat(alone.renew()).isTrue();
        assertThat(alone.held()).hasSize(PARTS);
        assertThat(alone.renew()).isFalse();
    }

    @Test
    void nodes_that_come_get_their_fair_share_and_no_part_is_held_twice() {
        List<WorkShare> nodes = new ArrayList<>(List.of(node("a")));
        nodes.get(0).renew();
        for (String name : List.of("b", "c", "d", "e")) {
            nodes.add(node(name));
            beats(nodes, 3);
            requireEachPartHeldOnce(nodes);
            int fairShare = PARTS / nodes.size();
            assertThat(nodes).allSatisfy(node -> assertThat(node.held()).hasSizeBetween(fairShare, fairShare + 1));
        }
        assertThat(nodes).allSatisfy(node -> assertThat(node.renew()).isFalse());
    }

    @Test
    void what_a_dead_node_held_is_taken_over_after_the_time_out_and_not_before() {
        WorkShare living = node("a");
        WorkShare dying = node("b");
        beats(List.of(living, dying), 3);
        Set<Integer> before = living.held();

        beats(List.of(living), 5);
        assertThat(living.held()).isEqualTo(before);
        beats(List.of(living), 1);
        assertThat(living.held()).hasSize(PARTS);
        assertThat(dying.held()).isEmpty();
    }

    @Test
    void what_a_node_gives_back_is_taken_at_the_next_beat() {
        WorkShare staying = node("a");
        WorkShare leaving = node("b");
        beats(List.of(staying, leaving), 3);

        leaving.close();
        leaving.close();

        assertThat(leaving.held()).isEmpty();
        assertThat(staying.renew()).isTrue();
        assertThat(staying.held()).hasSize(PARTS);
    }

    @Test
    void a_node_that_slept_holds_nothing_until_it_is_back() {
        WorkShare awake = node("a");
        WorkShare sleeper = node("b");
        beats(List.of(awake, sleeper), 3);
        beats(List.of(awake), 6);
        assertThat(sleeper.held()).isEmpty();

        beats(List.of(sleeper, awake), 3);
        requireEachPartHeldOnce(List.of(awake, sleeper));
    }

    @Test
    void a_node_that_comes_back_after_a_crash_waits_for_its_former_self_only() {
        WorkShare former = node("a-1");
        former.renew();
        WorkShare again = node("a-2");

        beats(List.of(again), 5);
        assertThat(again.held()).isEmpty();
        beats(List.of(again), 1);
        assertThat(again.held()).hasSize(PARTS);
    }

    @Test
    void works_of_different_names_or_cuts_keep_apart() {
        node("a").renew();
        WorkShare other = new SharedWork(storage.keptState(), "sessions", PARTS, "b", TIME_OUT, time.clock());
        WorkShare cutOtherwise =
                new SharedWork(storage.keptState(), "deadlines", PARTS - 1, "c", TIME_OUT, time.clock());

        other.renew();
        cutOtherwise.renew();

        assertThat(other.held()).hasSize(PARTS);
        assertThat(cutOtherwise.held()).hasSize(PARTS - 1);
    }

    @Test
    void however_nodes_come_sleep_and_die_every_part_is_held_once_in_the_end() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<WorkShare> nodes = new ArrayList<>(List.of(node("n0")));
        for (int step = 1; step <= 60; step++) {
            if (nodes.size() > 1 && random.nextInt(4) == 0) {
                WorkShare gone = nodes.remove(random.nextInt(nodes.size()));
                if (random.nextBoolean()) {
                    gone.close();
                }
            } else if (nodes.size() < 5 && random.nextInt(3) == 0) {
                nodes.add(node("n" + step));
            }
            nodes.stream().filter(node -> random.nextInt(4) > 0).forEach(WorkShare::renew);
            time.pass(BEAT);
        }
        beats(nodes, 10);
        assertThat(IntStream.range(0, PARTS).boxed())
                .as("held in the end, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        nodes.stream().flatMap(node -> node.held().stream()).toList());
    }

    private void beats(List<WorkShare> nodes, int times) {
        for (int i = 0; i < times; i++) {
            nodes.forEach(WorkShare::renew);
            time.pass(BEAT);
        }
    }

    private static void requireEachPartHeldOnce(List<WorkShare> nodes) {
        Set<Integer> all = new HashSet<>();
        nodes.forEach(node -> node.held()
                .forEach(part -> assertThat(all.add(part)).as("part %d", part).isTrue()));
        assertThat(all).hasSize(PARTS);
    }
}
