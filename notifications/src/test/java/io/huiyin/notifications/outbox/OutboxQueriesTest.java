package io.huiyin.notifications.outbox;

import static io.huiyin.notifications.support.Letters.CASE;
import static io.huiyin.notifications.support.Letters.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.api.delivery.DeliveryPage;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.Message;
import io.huiyin.api.delivery.Message.Reading;
import io.huiyin.api.delivery.MessageRevealed;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.SendingHeld;
import io.huiyin.api.delivery.SendingReleased;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.Letter;
import io.huiyin.notifications.Offices;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.Recipient.SealedAddress;
import io.huiyin.notifications.support.Letters;
import io.huiyin.notifications.support.TestHouse;
import io.huiyin.personaldata.SealedFieldNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxQueriesTest {

    private static final UnitId OTHER = new UnitId("unit-other");
    private static final DeliveryId TO_DESK = Letters.id(1);
    private static final DeliveryId TO_SUPERVISOR = Letters.id(2);
    private static final DeliveryId TO_CITIZEN = Letters.id(3);

    @TempDir
    Path directory;

    private TestHouse house;

    @BeforeEach
    void threeLetters() {
        house = TestHouse.withoutChannel(
                directory, new Offices(new MailAddress("supervisor@hotline.example.cn"), null, null, null));
        var deliveries = house.notifications().deliveries();
        deliveries.queueOnce(TO_DESK, Letters::toTheDesk);
        deliveries.queueOnce(TO_SUPERVISOR, Letters::toTheSupervisor);
        deliveries.queueOnce(TO_CITIZEN, this::toTheCitizen);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Letter toTheCitizen() {
        return Letters.letter(
                Recipient.person(
                        RecipientKind.COMPLAINANT,
                        new SealedAddress(
                                SealedFieldNames.EMAIL,
                                house.vault().seal(CASE, SealedFieldNames.EMAIL, new ClearText("li@example.cn")))),
                true);
    }

    private List<DeliveryId> waiting(Role role, @Nullable UnitId unit) {
        return house
                .ask(
                        new FindDeliveries(DeliveryList.WAITING, null, 100),
                        ResponseTypes.instanceOf(DeliveryPage.class),
                        role,
                        unit)
                .deliveries()
                .stream()
                .map(DeliverySummary::deliveryId)
                .toList();
    }

    private Optional<Message> message(DeliveryId id, Role role, @Nullable UnitId unit) {
        return house.ask(new FindMessage(id), ResponseTypes.optionalInstanceOf(Message.class), role, unit);
    }

    private Reading reading(DeliveryId id, Role role, @Nullable UnitId unit) {
        Message message = message(id, role, unit).orElseThrow();
        assertThat(message.body() != null).isEqualTo(message.reading() == Reading.OPEN);
        assertThat(message.subject() != null).isEqualTo(message.reading() == Reading.OPEN);
        return message.reading();
    }

    @Test
    void without_a_way_out_messages_wait_and_can_be_read() {
        assertThat(waiting(Role.HOTLINE_SUPERVISOR, null))
                .containsExactlyInAnyOrder(TO_DESK, TO_SUPERVISOR, TO_CITIZEN);
        Message message = message(TO_SUPERVISOR, Role.HOTLINE_SUPERVISOR, null).orElseThrow();
        assertThat(message.body()).isEqualTo(new ClearText("请登录系统查看。\n"));
        assertThat(message.address()).isEqualTo(new ClearText("supervisor@hotline.example.cn"));
    }

    @Test
    void a_unit_sees_its_own_and_reads_what_it_receives() {
        assertThat(waiting(Role.HANDLER, UNIT)).hasSize(3);
        assertThat(waiting(Role.HANDLER, OTHER)).isEmpty();
        assertThat(waiting(Role.HANDLER, null)).isEmpty();
        assertThat(message(TO_DESK, Role.HANDLER, OTHER)).isEmpty();
        assertThat(reading(TO_DESK, Role.HANDLER, UNIT)).isEqualTo(Reading.OPEN);
        assertThat(reading(TO_SUPERVISOR, Role.HANDLER, UNIT)).isEqualTo(Reading.STATE_ONLY);
        assertThat(reading(TO_CITIZEN, Role.HANDLER, UNIT)).isEqualTo(Reading.STATE_ONLY);
    }

    @Test
    void an_administrator_sees_states_and_reads_nothing() {
        for (DeliveryId id : List.of(TO_DESK, TO_SUPERVISOR, TO_CITIZEN)) {
            assertThat(reading(id, Role.SYSTEM_ADMIN, null)).isEqualTo(Reading.STATE_ONLY);
        }
    }

    @Test
    void a_message_to_a_citizen_is_read_after_the_look_is_on_record_and_by_nobody_else() {
        assertThat(reading(TO_CITIZEN, Role.REGULATOR, null)).isEqualTo(Reading.WITH_PURPOSE);
        house.happened(
                TO_CITIZEN.value(),
                new Envelope(new AccountId("account-regulator"), Role.REGULATOR, null, null, null, "test", Origin.LIVE),
                new MessageRevealed(
                        CASE, TO_CITIZEN, house.vault().seal(CASE, SealedFieldNames.PURPOSE, new ClearText("核对"))));

        assertThat(reading(TO_CITIZEN, Role.REGULATOR, null)).isEqualTo(Reading.OPEN);
        assertThat(message(TO_CITIZEN, Role.REGULATOR, null).orElseThrow().address())
                .isEqualTo(new ClearText("li@example.cn"));
        assertThat(reading(TO_CITIZEN, Role.HOTLINE_SUPERVISOR, null)).isEqualTo(Reading.WITH_PURPOSE);
        house.clock.move(Duration.ofMinutes(11));
        assertThat(reading(TO_CITIZEN, Role.REGULATOR, null)).isEqualTo(Reading.WITH_PURPOSE);
    }

    @Test
    void what_was_forgotten_nobody_reads() {
        house.vault().forget(house.vault().openCase(CASE, house.vault().personWithPhone(null)));
        assertThat(reading(TO_SUPERVISOR, Role.HOTLINE_SUPERVISOR, null)).isEqualTo(Reading.FORGOTTEN);
    }

    @Test
    void the_figures_tell_what_waits_and_what_holds_it() {
        house.happened("sending", new SendingHeld("检修"));
        house.settle();
        DeliveryFigures held = figures();
        assertThat(held.channel()).isFalse();
        assertThat(held.queued()).isEqualTo(3);
        assertThat(held.due()).isEqualTo(3);
        assertThat(held.hold())
                .isNotNull()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo("检修"));
        house.happened("sending", new SendingReleased("好了"));
        house.settle();
        assertThat(figures().hold()).isNull();
    }

    private DeliveryFigures figures() {
        return house.ask(
                new FindDeliveryFigures(), ResponseTypes.instanceOf(DeliveryFigures.class), Role.SYSTEM_ADMIN, null);
    }
}
