package io.huiyin.command.delivery;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.delivery.DeliveryBounced;
import io.huiyin.api.delivery.DeliveryGivenUp;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryRetried;
import io.huiyin.api.delivery.GiveUpDelivery;
import io.huiyin.api.delivery.MessageRevealed;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.RetryDelivery;
import io.huiyin.api.delivery.RevealMessage;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final CaseId CASE = new CaseId("complaint-0001");
    private static final PersonId PERSON = new PersonId("person-0001");
    private static final DeliveryId ID = DeliveryId.of(CASE + "@5", "complainant");
    private static final Map<String, String> SUPERVISOR = Askers.SUPERVISOR.toMetaData();

    private final TransparentVault vault = new TransparentVault();
    private final AggregateTestFixture<Delivery> fixture =
            AggregateFixtures.fixture(Delivery.class, new SettableClock(Instant.EPOCH), vault, new CountedNumbers());

    @BeforeEach
    void openCase() {
        var unused = vault.openCase(CASE, PERSON);
    }

    private static RetryDelivery retry(String commandId) {
        return new RetryDelivery(ID, new CommandId(commandId), CASE, 1);
    }

    private static GiveUpDelivery giveUp(String reason) {
        return new GiveUpDelivery(ID, new CommandId("give-up-1"), CASE, 2, new ClearText(reason));
    }

    private static RevealMessage reveal(String purpose) {
        return new RevealMessage(ID, new CommandId("reveal-1"), CASE, new ClearText(purpose));
    }

    @Test
    void a_person_asks_to_send_it_again() {
        fixture.givenNoPriorActivity()
                .when(retry("retry-1"), SUPERVISOR)
                .expectEvents(new DeliveryRetried(CASE, ID, 1));
    }

    @Test
    void the_same_wish_again_has_no_second_effect() {
        fixture.givenCommands(sent(retry("retry-1"), Askers.SUPERVISOR))
                .when(retry("retry-1"), SUPERVISOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_person_gives_it_up_and_says_why() {
        fixture.givenCommands(sent(retry("retry-1"), Askers.SUPERVISOR))
                .when(giveUp(" 已电话告知 "), SUPERVISOR)
                .expectEvents(new DeliveryGivenUp(CASE, ID, 2, TransparentVault.sealed(CASE, "giveUpReason", "已电话告知")));
    }

    @Test
    void giving_up_needs_a_reason() {
        fixture.givenNoPriorActivity()
                .when(giveUp(" "), SUPERVISOR)
                .expectException(refused("giveUpReason", RefusalCode.REQUIRED))
                .expectNoEvents();
    }

    private static RecordBounce bounce(String reason) {
        return new RecordBounce(ID, new CommandId("bounce-1"), CASE, 1, new ClearText(reason));
    }

    @Test
    void a_mail_that_came_back_is_entered_with_what_it_says() {
        fixture.givenNoPriorActivity()
                .when(bounce("550 用户不存在"), Askers.SYSTEM_ADMIN.toMetaData())
                .expectEvents(
                        new DeliveryBounced(CASE, ID, 1, TransparentVault.sealed(CASE, "bounceReason", "550 用户不存在")));
    }

    @Test
    void a_bounce_says_what_the_returned_mail_said() {
        fixture.givenNoPriorActivity()
                .when(bounce(" "), SUPERVISOR)
                .expectException(refused("bounceReason", RefusalCode.REQUIRED))
                .expectNoEvents();
    }

    @Test
    void a_handler_enters_no_bounce() {
        fixture.givenNoPriorActivity()
                .when(bounce("550"), Askers.HANDLER.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, "HANDLER"));
    }

    @Test
    void a_look_is_put_on_record_with_its_purpose() {
        fixture.givenNoPriorActivity()
                .when(reveal("核对地址"), Askers.REGULATOR.toMetaData())
                .expectEvents(new MessageRevealed(CASE, ID, TransparentVault.sealed(CASE, "purpose", "核对地址")));
    }

    @Test
    void a_look_needs_a_purpose() {
        fixture.givenNoPriorActivity()
                .when(reveal("看"), SUPERVISOR)
                .expectException(refused("purpose", RefusalCode.TOO_SHORT, 2))
                .expectNoEvents();
    }

    @Test
    void what_was_forgotten_is_not_looked_at() {
        vault.forget(PERSON);
        fixture.givenNoPriorActivity()
                .when(reveal("核对地址"), SUPERVISOR)
                .expectException(refused(null, RefusalCode.FORGOTTEN));
    }

    @Test
    void an_administrator_sends_again() {
        fixture.givenNoPriorActivity()
                .when(retry("retry-1"), Askers.SYSTEM_ADMIN.toMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_administrator_reads_nothing() {
        fixture.givenNoPriorActivity()
                .when(reveal("核对地址"), Askers.SYSTEM_ADMIN.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, "SYSTEM_ADMIN"));
    }

    @Test
    void an_administrator_gives_nothing_up() {
        fixture.givenNoPriorActivity()
                .when(giveUp("已电话告知"), Askers.SYSTEM_ADMIN.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, "SYSTEM_ADMIN"));
    }

    @Test
    void a_regulator_changes_nothing() {
        fixture.givenNoPriorActivity()
                .when(retry("retry-1"), Askers.REGULATOR.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, "REGULATOR"));
    }
}
