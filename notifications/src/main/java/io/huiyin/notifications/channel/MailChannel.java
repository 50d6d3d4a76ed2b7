package io.huiyin.notifications.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.delivery.Trouble;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail over SMTP. */
public final class MailChannel implements Channel {

    private static final String MESSAGE_ID = "Message-ID";

    private final JavaMailSenderImpl sender;
    private final MailSettings settings;

    private MailChannel(JavaMailSenderImpl sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** Makes it; nothing is connected before the first message. */
    public static MailChannel over(MailSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(UTF_8.name());
        sender.setJavaMailProperties(properties(settings));
        return new MailChannel(sender, settings);
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        String patience = Long.toString(settings.patience().toMillis());
        boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.sendpartial", "false");
        return properties;
    }

    @Override
    public Handover handOver(OutgoingMessage message) {
        MimeMessage mail;
        try {
            mail = mail(message);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            return Handover.refused(Trouble.UNUSABLE_ADDRESS, null);
        }
        try {
            sender.send(mail);
            return Handover.TAKEN;
        } catch (MailAuthenticationException notLetIn) {
            return Handover.closed(null);
        } catch (MailSendException notSent) {
            return MailTrouble.of(notSent);
        }
    }

    private MimeMessage mail(OutgoingMessage message) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom(new InternetAddress(settings.from().value(), settings.fromName(), UTF_8.name()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
        mail.setSubject(message.subject(), UTF_8.name());
        mail.setText(message.body(), UTF_8.name());
        // Nobody's holiday note is an answer to a machine (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        // Set last: saving makes an id of its own, sending keeps one that is there.
        mail.setHeader(MESSAGE_ID, "<" + message.messageId() + ">");
        return mail;
    }
}
