package io.huiyin.command.delivery;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.ReleaseSending;
import io.huiyin.api.delivery.SendingHeld;
import io.huiyin.api.delivery.SendingReleased;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SendingTest {

    private static final Map<String, String> ADMIN = Askers.SYSTEM_ADMIN.toMetaData();
    private static final HoldSending HOLD = new HoldSending(new CommandId("hold-1"), "邮件服务器检修");
    private static final ReleaseSending RELEASE = new ReleaseSending(new CommandId("release-1"), "检修结束");

    private final AggregateTestFixture<Sending> fixture = AggregateFixtures.fixture(
            Sending.class, new SettableClock(Instant.EPOCH), new TransparentVault(), new CountedNumbers());

    @Test
    void an_administrator_holds_sending_and_says_why() {
        fixture.givenNoPriorActivity().when(HOLD, ADMIN).expectEvents(new SendingHeld("邮件服务器检修"));
    }

    @Test
    void an_administrator_releases_it() {
        fixture.givenCommands(sent(HOLD, Askers.SYSTEM_ADMIN))
                .when(RELEASE, ADMIN)
                .expectEvents(new SendingReleased("检修结束"));
    }

    @Test
    void what_a_restore_held_without_a_word_is_released_all_the_same() {
        fixture.givenNoPriorActivity().when(RELEASE, ADMIN).expectEvents(new SendingReleased("检修结束"));
    }

    @Test
    void the_same_wish_again_has_no_second_effect() {
        fixture.givenCommands(sent(HOLD, Askers.SYSTEM_ADMIN), sent(RELEASE, Askers.SYSTEM_ADMIN))
                .when(HOLD, ADMIN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void it_needs_a_reason() {
        fixture.givenNoPriorActivity()
                .when(new HoldSending(new CommandId("hold-1"), " "), ADMIN)
                .expectException(refused("sendingReason", RefusalCode.REQUIRED))
                .expectNoEvents();
    }

    @Test
    void a_supervisor_holds_nothing() {
        fixture.givenNoPriorActivity()
                .when(HOLD, Askers.SUPERVISOR.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }
}
