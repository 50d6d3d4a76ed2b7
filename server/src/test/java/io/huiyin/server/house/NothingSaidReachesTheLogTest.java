package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A case lived with every logger wide open: nothing that a citizen or an office wrote may show. */
class NothingSaidReachesTheLogTest {

    private static final List<String> SAID = List.of("王小明", "13912345678", "绝密事由", "绝密内容", "绝密答复", "绝密目的");
    private static final ComplaintId CASE = new ComplaintId("complaint-log-test");
    private static final UnitId UNIT = new UnitId("unit-log-test");

    @TempDir
    Path data;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before;

    @BeforeEach
    void open_every_logger() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void close_the_loggers() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void a_case_from_call_to_answer_leaves_identifiers_only() {
        try (House house = House.open(
                new HouseSettings(
                        data, null, false, null, NodeSettings.named("log-test").doing(NodeRoles.of("views")), false),
                Clock.systemUTC())) {
            live(house);
            house.awaitViewsAtHead(Duration.ofSeconds(20));
            read(house);
            beRefused(house);
        }

        List<String> lines = List.copyOf(log.list).stream()
                .map(NothingSaidReachesTheLogTest::text)
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(20)
                .anySatisfy(line -> assertThat(line).contains("RegisterComplaint"));
        for (String said : SAID) {
            assertThat(lines).as("lines with %s", said).noneMatch(line -> line.contains(said));
        }
    }

    private static void live(House house) {
        send(house, new EstablishUnit(UNIT, id("unit"), "承办单位", UnitLevel.CITY, null), Role.SYSTEM_ADMIN);
        send(house, registration("绝密事由"), Role.HOTLINE_AGENT);
        send(house, new DispatchComplaint(CASE, id("dispatch"), null, UNIT, null), Role.HOTLINE_SUPERVISOR);
        send(
                house,
                new ReplyToComplaint(CASE, id("reply"), null, new ClearText("绝密答复"), null, null),
                Role.HOTLINE_SUPERVISOR);
        send(house, new RevealComplainant(CASE, id("reveal"), new ClearText("绝密目的")), Role.HOTLINE_SUPERVISOR);
    }

    private static void read(House house) {
        CaseFile file = TestAsker.askOptional(house, new FindCaseFile(CASE, null), CaseFile.class);
        assertThat(file.reply().value()).isEqualTo("绝密答复");
        CasePage page = TestAsker.ask(
                house,
                new FindCases(new CaseFilter("绝密内容", null, null, null, false), CaseSort.NEWEST_FIRST, 0, 10, null),
                ResponseTypes.instanceOf(CasePage.class));
        assertThat(page.total()).isOne();
    }

    private static void beRefused(House house) {
        assertThatThrownBy(() -> send(house, registration("绝密事由" + "\u0000"), Role.HOTLINE_AGENT))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> send(house, registration("绝密事由"), Role.AUDITOR))
                .isInstanceOf(RefusedException.class);
    }

    private static RegisterComplaint registration(String subject) {
        return new RegisterComplaint(
                CASE,
                id("register"),
                Channel.PHONE,
                new Matter(MatterKind.COMPLAINT, true),
                new ClearText(subject),
                new ClearText("绝密内容"),
                new Complainant(new ClearText("王小明"), new ClearText("13912345678"), null, null),
                null,
                null);
    }

    private static void send(House house, Command command, Role role) {
        Envelope asker = new Envelope(new AccountId("account-log"), role, null, null, null, "log-test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private static CommandId id(String what) {
        return new CommandId("log-test-" + what);
    }

    private static String text(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + thrown;
    }
}
