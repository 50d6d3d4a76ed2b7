package io.huiyin.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import io.huiyin.storage.UnfitServerException;
import io.huiyin.storage.UnfitServerException.Lack;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which topologies can carry a ledger. */
class MongoServerCheckTest {

    @Test
    void three_members_with_data_are_accepted_with_or_without_an_arbiter() {
        assertThat(accepted(set(Set.of("a:1", "b:1", "c:1"), Set.of()), false)).isFalse();
        assertThat(accepted(set(Set.of("a:1", "b:1", "c:1"), Set.of("d:1")), false))
                .isFalse();
    }

    @Test
    void a_server_alone_is_refused() {
        ClusterDescription alone = cluster(
                ClusterType.STANDALONE,
                ServerDescription.builder()
                        .address(new ServerAddress("a", 1))
                        .state(ServerConnectionState.CONNECTED)
                        .type(ServerType.STANDALONE)
                        .ok(true)
                        .build());

        assertThat(lack(alone)).isEqualTo(Lack.REPLICATION);
    }

    @Test
    void an_arbiter_in_the_place_of_a_third_member_is_refused() {
        assertThat(lack(set(Set.of("a:1", "b:1"), Set.of("c:1")))).isEqualTo(Lack.DATA_BEARING_MAJORITY);
    }

    @Test
    void what_is_accepted_though_unsafe_is_remembered() {
        assertThat(accepted(set(Set.of("a:1", "b:1"), Set.of("c:1")), true)).isTrue();
    }

    private static Lack lack(ClusterDescription cluster) {
        Lack[] found = new Lack[1];
        assertThatExceptionOfType(UnfitServerException.class)
                .isThrownBy(() -> accepted(cluster, false))
                .withMessageContaining("three members with data")
                .satisfies(unfit -> found[0] = unfit.lack());
        return found[0];
    }

    private static boolean accepted(ClusterDescription cluster, boolean allowUnsafe) {
        MongoServerCheck check = new MongoServerCheck(null, null, allowUnsafe);
        check.checkTopology(cluster);
        return check.acceptedUnsafe();
    }

    private static ClusterDescription set(Set<String> hosts, Set<String> arbiters) {
        return cluster(
                ClusterType.REPLICA_SET,
                ServerDescription.builder()
                        .address(new ServerAddress("a", 1))
                        .state(ServerConnectionState.CONNECTED)
                        .type(ServerType.REPLICA_SET_PRIMARY)
                        .setName("city")
                        .hosts(hosts)
                        .arbiters(arbiters)
                        .ok(true)
                        .build());
    }

    private static ClusterDescription cluster(ClusterType type, ServerDescription server) {
        return new ClusterDescription(ClusterConnectionMode.MULTIPLE, type, List.of(server));
    }
}
