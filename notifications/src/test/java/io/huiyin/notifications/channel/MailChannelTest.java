package io.huiyin.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.huiyin.api.delivery.Trouble;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.notifications.channel.Handover.Kind;
import io.huiyin.notifications.channel.MailSettings.Security;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailChannelTest {

    private static final ServerSetup ANY_PORT = ServerSetupTest.SMTP.dynamicPort();

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ANY_PORT);

    /** So long a server may think where an answer is to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration IMPATIENCE = Duration.ofMillis(700);

    private static MailChannel channel(int port, Security security, @Nullable String password, Duration patience) {
        return MailChannel.over(new MailSettings(
                "127.0.0.1",
                port,
                security,
                password == null ? null : "huiyin",
                password,
                new MailAddress("12345@huiyin.example.cn"),
                "12345 热线",
                patience));
    }

    private static Handover handOver(int port, OutgoingMessage message) {
        return channel(port, Security.NONE, null, PATIENCE).handOver(message);
    }

    private static OutgoingMessage message(String subject) {
        return new OutgoingMessage(
                "0123456789abcdef@huiyin.example.cn", "desk@xihu.example.cn", subject, "请登录系统查看。\n第二行\n");
    }

    @Test
    void a_message_arrives_as_it_was_written_under_its_own_id() throws Exception {
        Handover handover = handOver(MAIL.getSmtp().getPort(), message("【交办】诉求件 HZ2611-000001"));

        assertThat(handover).isEqualTo(Handover.TAKEN);
        MimeMessage received = MAIL.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("【交办】诉求件 HZ2611-000001");
        assertThat(received.getContent().toString().replace("\r\n", "\n")).startsWith("请登录系统查看。\n第二行");
        assertThat(received.getMessageID()).isEqualTo("<0123456789abcdef@huiyin.example.cn>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        InternetAddress from = (InternetAddress) received.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("12345@huiyin.example.cn");
        assertThat(from.getPersonal()).isEqualTo("12345 热线");
        assertThat(received.getAllRecipients()).hasSize(1);
    }

    @Test
    void the_same_message_twice_has_one_id() throws Exception {
        handOver(MAIL.getSmtp().getPort(), message("再发一次"));
        handOver(MAIL.getSmtp().getPort(), message("再发一次"));
        assertThat(MAIL.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(received ->
                        assertThat(received.getMessageID()).isEqualTo("<0123456789abcdef@huiyin.example.cn>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.cn\r\nBcc: spy@example.com", "a@example.cn, b@example.cn", "no address", ""})
    void what_is_no_single_address_never_reaches_a_server(String address) {
        Handover handover =
                handOver(MAIL.getSmtp().getPort(), new OutgoingMessage("id@huiyin.example.cn", address, "主题", "正文"));
        assertThat(handover.kind()).isEqualTo(Kind.REFUSED);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 desk@xihu.example.cn unknown, REFUSED, REFUSED, 550 5.1.1",
        "RCPT, 553 bad mailbox, REFUSED, REFUSED, 553",
        "RCPT, 450 4.2.0 greylisted, LATER, REFUSED_FOR_NOW, 450 4.2.0",
        "RCPT, 452 4.5.3 too many, LATER, REFUSED_FOR_NOW, 452 4.5.3",
        "DATA, 451 try later, LATER, REFUSED_FOR_NOW, 451",
        "END, 554 5.7.1 no spam, REFUSED, REFUSED, 554 5.7.1",
        "END, 421 closing, LATER, REFUSED_FOR_NOW, 421",
        "END, DROP, LATER, UNREACHABLE,",
        "RCPT, DROP, LATER, UNREACHABLE,",
        "QUIT, DROP, TAKEN,,",
        "END, HANG, LATER, UNREACHABLE,",
        "MAIL, 550 5.7.1 sender not allowed, CLOSED, UNREACHABLE, 550 5.7.1",
        "CONNECT, 554 no, CLOSED, UNREACHABLE,",
        "CONNECT, HANG, CLOSED, UNREACHABLE,"
    })
    void what_a_server_says_decides_what_comes_next(
            String command, String answer, Kind kind, @Nullable Trouble trouble, @Nullable String code)
            throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.answering(Map.of(command, answer))) {
            Duration patience = answer.equals("HANG") ? IMPATIENCE : PATIENCE;
            Handover handover =
                    channel(server.port(), Security.NONE, null, patience).handOver(message("主题"));
            assertThat(handover.kind()).isEqualTo(kind);
            assertThat(handover.trouble()).isEqualTo(trouble);
            assertThat(handover.answer()).isEqualTo(code);
        }
    }

    @Test
    void no_server_at_all_closes_the_way_out() throws IOException {
        int port;
        try (ScriptedSmtpServer server = ScriptedSmtpServer.answering(Map.of())) {
            port = server.port();
        }
        assertThat(handOver(port, message("主题")).kind()).isEqualTo(Kind.CLOSED);
    }

    @Test
    void without_tls_nothing_is_said_to_a_server_that_has_none() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.answering(Map.of())) {
            Handover handover =
                    channel(server.port(), Security.STARTTLS, null, PATIENCE).handOver(message("主题"));
            assertThat(handover.kind()).isEqualTo(Kind.CLOSED);
            assertThat(server.commands()).doesNotContain("MAIL", "RCPT", "DATA");
        }
    }

    @Test
    void a_wrong_password_closes_the_way_out() throws IOException {
        Map<String, String> script = Map.of("EHLO", "250-test\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 no");
        try (ScriptedSmtpServer server = ScriptedSmtpServer.answering(script)) {
            Handover handover =
                    channel(server.port(), Security.NONE, "wrong", PATIENCE).handOver(message("主题"));
            assertThat(handover.kind()).isEqualTo(Kind.CLOSED);
        }
    }

    @Test
    void what_a_message_says_is_in_no_text_about_it() {
        assertThat(message("秘密").toString()).doesNotContain("秘密").doesNotContain("desk@");
    }
}
