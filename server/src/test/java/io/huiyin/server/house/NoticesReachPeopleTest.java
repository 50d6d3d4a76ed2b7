package io.huiyin.server.house;

import static io.huiyin.server.house.NoticeGiven.INCIDENT;
import static io.huiyin.server.house.NoticeGiven.NOTICE;
import static io.huiyin.server.house.NoticeGiven.UNIT;
import static io.huiyin.server.house.NoticeGiven.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.ResumeNotice;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.notifications.channel.MailSettings.Security;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A notice from the incident to the mailboxes of those affected, with a mail server at the other end. */
class NoticesReachPeopleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 620;

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    Path data;

    @Test
    void everybody_is_told_across_a_restart_and_the_incident_knows_it() throws MessagingException {
        try (House house = open()) {
            NoticeGiven.majorIncident(house);
            NoticeGiven.noticeTo(house, people(), PEOPLE);
            await(() -> MAIL.getReceivedMessages().length >= 100);
        }
        int before = MAIL.getReceivedMessages().length;
        try (House house = open()) {
            await(() -> happened(house, NOTICE, NoticeFinished.class).size() == 1);
            assertThat(before).isLessThan(PEOPLE);
            assertThat(messageIds().keySet()).hasSize(PEOPLE);
            assertThat(messageIds().values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
            assertThat(happened(house, INCIDENT, NoticeToAffectedRecorded.class))
                    .singleElement()
                    .satisfies(told -> assertThat(told.recipients()).isEqualTo(PEOPLE));
            assertThat(happened(house, INCIDENT, DeadlineMet.class))
                    .extracting(DeadlineMet::deadlineId)
                    .containsExactly(DeadlineId.NOTICE_TO_AFFECTED);
        }
    }

    @Test
    void a_stopped_notice_tells_nobody_more_until_it_goes_on() throws MessagingException {
        try (House house = open()) {
            NoticeGiven.majorIncident(house);
            NoticeGiven.noticeTo(house, people(), PEOPLE);
            await(() -> MAIL.getReceivedMessages().length >= 50);
            send(
                    house,
                    new StopNotice(NOTICE, new CommandId("stop"), null, new ClearText("内容有误")),
                    Role.HOTLINE_SUPERVISOR,
                    null);
        }
        int stopped = MAIL.getReceivedMessages().length;
        assertThat(stopped).isLessThan(PEOPLE);
        try (House house = open()) {
            send(house, new ResumeNotice(NOTICE, new CommandId("resume"), null), Role.SECURITY_OFFICER, UNIT);
            await(() -> happened(house, NOTICE, NoticeFinished.class).size() == 1);
            assertThat(messageIds().keySet()).hasSize(PEOPLE);
        }
    }

    private House open() {
        return House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("notice-test").doing(NodeRoles.of("views,delivery")),
                        false),
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
                        300,
                        Locale.CHINESE,
                        null,
                        null,
                        null,
                        null,
                        null),
                Clock.systemUTC(),
                new CompositeMeterRegistry());
    }

    private static String people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> "person" + i + "@example.cn")
                .collect(Collectors.joining("\n", "email\n", "\n"));
    }

    private static <T> List<T> happened(House house, Object stream, Class<T> type) {
        return house.eventStore()
                .readEvents(stream.toString())
                .asStream()
                .map(event -> event.getPayload())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Map<String, Set<String>> messageIds() throws MessagingException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            String to = Arrays.toString(message.getRecipients(Message.RecipientType.TO));
            ids.computeIfAbsent(to, none -> new HashSet<>()).add(message.getMessageID());
        }
        return ids;
    }

    private static void await(BooleanSupplier condition) {
        Awaiting.until("it has happened", PATIENCE, condition);
    }
}
