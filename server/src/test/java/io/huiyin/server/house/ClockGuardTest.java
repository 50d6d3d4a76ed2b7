package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.storage.MongoWireServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose clock is more than a minute off writes nothing, and goes on by itself. */
class ClockGuardTest {

    @TempDir
    Path data;

    private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);
    private final Clock right = Clock.systemUTC();
    private final InstantSource shown = () -> right.instant().plus(off.get());
    private final Clock clock = shown.withZone(ZoneOffset.UTC);

    @Test
    void alone_a_node_that_is_behind_its_own_last_block_writes_nothing_until_it_is_right_again() {
        try (House house = open(null)) {
            establish(house, 1);
            long head = house.eventStore().headPosition();

            off.set(Duration.ofMinutes(-3));
            house.watchClock();

            assertThat(house.clockIsOff()).isTrue();
            assertRefused(house, 2);
            assertThat(house.eventStore().headPosition()).isEqualTo(head);

            off.set(Duration.ofSeconds(-30));
            house.lookAtClock();

            assertThat(house.clockIsOff()).isFalse();
            establish(house, 2);
        }
    }

    @Test
    void among_others_the_time_of_the_shared_server_counts_either_way() {
        try (MongoWireServer mongo = MongoWireServer.start();
                House house = open(mongo.uri() + "/clocks")) {
            house.watchClock();
            assertThat(house.clockOffset().abs()).isLessThan(Duration.ofSeconds(30));
            establish(house, 1);

            for (Duration wrong : new Duration[] {Duration.ofMinutes(2), Duration.ofMinutes(-2)}) {
                off.set(wrong);
                house.lookAtClock();
                assertThat(house.clockOffset().minus(wrong).abs()).isLessThan(Duration.ofSeconds(30));
                assertRefused(house, 2);
            }

            off.set(Duration.ofSeconds(20));
            house.lookAtClock();
            establish(house, 2);
        }
    }

    private House open(@Nullable String mongodbUri) {
        return House.open(
                new HouseSettings(
                        data,
                        mongodbUri,
                        true,
                        null,
                        NodeSettings.named("clock").doing(NodeRoles.of("none")),
                        false),
                clock);
    }

    private static void assertRefused(House house, int number) {
        assertThatThrownBy(() -> establish(house, number))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(RefusalCode.CLOCK_OFF.name());
    }

    private static void establish(House house, int number) {
        Envelope asker =
                new Envelope(new AccountId("account-clock"), Role.SYSTEM_ADMIN, null, null, null, "test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(new EstablishUnit(
                                new UnitId("unit-" + number),
                                new CommandId("establish-" + number),
                                "承办单位",
                                UnitLevel.CITY,
                                null))
                        .withMetaData(asker.toMetaData()));
    }
}
