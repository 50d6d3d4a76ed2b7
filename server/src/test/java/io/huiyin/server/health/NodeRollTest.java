package io.huiyin.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.health.HealthFigure.Names;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.server.health.NodeRoll.Sign;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.claim.TestTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is there, who said farewell and who fell silent. */
class NodeRollTest {

    private final TestTime time = new TestTime();
    private final TemporaryStorage storage = TemporaryStorage.open();
    private final NodeRoll one = roll("node-1");
    private final NodeRoll two = roll("node-2");

    private NodeRoll roll(String node) {
        return new NodeRoll(storage.keptState(), node, false, time.clock());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private HealthLine found(NodeRoll roll) {
        return new NeighboursCheck(roll).look(time.clock().instant()).get(0);
    }

    @Test
    void nodes_see_each_other_and_not_themselves() {
        one.beat();
        assertThat(found(one).finding()).isEqualTo(HealthFinding.NO_NEIGHBOURS);
        two.beat();

        assertThat(found(one).finding()).isEqualTo(HealthFinding.NEIGHBOURS_SEEN);
        assertThat(found(one).figures()).containsExactly(new Names(List.of("node-2")));
    }

    @Test
    void a_node_that_falls_silent_is_missed_until_it_comes_back() {
        one.beat();
        two.beat();
        time.pass(NeighboursCheck.SILENT_AFTER.plusSeconds(1));

        assertThat(found(one).finding()).isEqualTo(HealthFinding.NEIGHBOUR_SILENT);
        two.beat();
        assertThat(found(one).finding()).isEqualTo(HealthFinding.NEIGHBOURS_SEEN);
    }

    @Test
    void a_node_that_says_farewell_is_not_missed() {
        one.beat();
        two.beat();
        two.close();

        assertThat(found(one).finding()).isEqualTo(HealthFinding.NO_NEIGHBOURS);
    }

    @Test
    void a_node_that_never_comes_back_is_forgotten_after_a_day() {
        two.beat();
        time.pass(Duration.ofHours(25));
        one.beat();

        assertThat(one.others()).isEmpty();
        assertThat(two.others()).extracting(Sign::node).containsExactly("node-1");
    }

    @Test
    void the_only_node_of_a_data_directory_writes_nothing() {
        KeptState kept = storage.keptState();
        try (NodeRoll alone = new NodeRoll(kept, "node-1", true, time.clock())) {
            alone.start();
            assertThat(found(alone).finding()).isEqualTo(HealthFinding.ALONE);
        }
        assertThat(kept.list("nodes", "", 10)).isEmpty();
    }
}
