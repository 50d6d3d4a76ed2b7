package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.ReleaseSending;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.notifications.channel.MailSettings.Security;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A case from the call to the answer, with a mail server at the other end. */
class MessagesReachPeopleTest {

    private static final ComplaintId CASE = new ComplaintId("complaint-mailed");
    private static final UnitId UNIT = new UnitId("unit-mailed");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    Path data;

    @Test
    void the_unit_is_told_the_citizen_is_answered_and_the_ledger_knows_it() throws MessagingException {
        try (House house = open()) {
            establish(house);
            register(house);
            await(() -> MAIL.getReceivedMessages().length == 1);
            send(
                    house,
                    new ReplyToComplaint(CASE, new CommandId("mail-reply"), null, new ClearText("已修好。"), null, null),
                    Role.HANDLER,
                    UNIT);
            await(() -> MAIL.getReceivedMessages().length == 2);
            await(() -> events(house).contains("DeliveriesRecorded"));

            assertThat(recipients()).containsExactly("desk@mailed.example.cn", "li@example.cn");
            assertThat(MAIL.getReceivedMessages()[1].getSubject()).contains("已有答复");
            TimelineEntry proof = entries(house).stream()
                    .filter(entry -> entry.event().equals("DeliveriesRecorded"))
                    .findFirst()
                    .orElseThrow();
            assertThat(proof.details())
                    .containsEntry("recipients", "COMPLAINANT")
                    .containsEntry("outcomes", "HANDED_OVER");
        }
        try (House house = open()) {
            house.awaitViewsAtHead(PATIENCE);
            assertThat(events(house)).containsOnlyOnce("DeliveriesRecorded");
            assertThat(MAIL.getReceivedMessages()).hasSize(2);
        }
    }

    @Test
    void what_is_held_back_goes_out_when_a_person_releases_it() {
        try (House house = open()) {
            establish(house);
            send(house, new HoldSending(new CommandId("mail-hold"), "检修"), Role.SYSTEM_ADMIN, null);
            await(() -> house.keptState().get("sending", "hold").isPresent());
            register(house);
            await(() -> !house.keptState().list("deliveries-due", "", 1).isEmpty());
            assertThat(MAIL.getReceivedMessages()).isEmpty();
            send(house, new ReleaseSending(new CommandId("mail-release"), "好了"), Role.SYSTEM_ADMIN, null);
            await(() -> MAIL.getReceivedMessages().length == 1);
        }
    }

    private House open() {
        return House.open(
                new HouseSettings(data, null, false, null, NodeSettings.named("mail-test"), false),
                new MessageSettings(
                        true,
                        "127.0.0.1",
                        MAIL.getSmtp().getPort(),
                        Security.NONE,
                        null,
                        null,
                        null,
                        "12345@huiyin.example.cn",
                        "12345",
                        Duration.ofSeconds(5),
                        50,
                        Locale.CHINESE,
                        "https://huiyin.example.cn",
                        null,
                        null,
                        null,
                        null),
                Clock.systemUTC(),
                new CompositeMeterRegistry());
    }

    private static void establish(House house) {
        send(
                house,
                new EstablishUnit(UNIT, new CommandId("mail-unit"), "市城管局", UnitLevel.CITY, null),
                Role.SYSTEM_ADMIN,
                null);
        send(
                house,
                new SetUnitContacts(UNIT, new CommandId("mail-contacts"), "desk@mailed.example.cn", null, null),
                Role.SYSTEM_ADMIN,
                null);
    }

    private static void register(House house) {
        send(
                house,
                new RegisterComplaint(
                        CASE,
                        new CommandId("mail-register"),
                        Channel.PHONE,
                        new Matter(MatterKind.COMPLAINT, true),
                        new ClearText("路灯不亮"),
                        new ClearText("门前路灯坏了三天"),
                        new Complainant(new ClearText("李先生"), null, new ClearText("li@example.cn"), null),
                        null,
                        null),
                Role.HOTLINE_AGENT,
                null);
        send(
                house,
                new DispatchComplaint(CASE, new CommandId("mail-dispatch"), null, UNIT, null),
                Role.HOTLINE_AGENT,
                null);
    }

    private static List<String> recipients() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(MessagesReachPeopleTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<TimelineEntry> entries(House house) {
        house.awaitViewsAtHead(PATIENCE);
        return TestAsker.askOptional(house, new FindCaseFile(CASE, null), CaseFile.class)
                .timeline();
    }

    private static List<String> events(House house) {
        return entries(house).stream().map(TimelineEntry::event).toList();
    }

    private static void await(BooleanSupplier condition) {
        Awaiting.until("it has happened", PATIENCE, condition);
    }

    private static void send(House house, Command command, Role role, @Nullable UnitId unit) {
        Envelope asker = new Envelope(new AccountId("account-mail"), role, unit, null, null, "mail-test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }
}
