package io.huiyin.server.house;

import io.huiyin.notifications.channel.MailSettings.Security;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages leave the house, as the settings say it; {@link NotificationsRoom} checks them.
 *
 * @param deliver whether this node decides whom to tell and sends; off for short errands of the command line
 * @param host the mail relay; left out, messages wait in the outbox
 * @param port its port
 * @param security how the connection is protected
 * @param username whom to sign in as; left out for a relay that asks nobody
 * @param password with what
 * @param passwordFile a file that holds the password, so that it stands in no variable
 * @param from the sender's address; needed with a relay
 * @param fromName the sender's name as readers see it
 * @param patience how long to wait for a connection, and for each answer
 * @param noticesPerSecond how many messages of bulk notices leave in a second at most
 * @param language the language of mail, {@code zh} or {@code en}
 * @param consoleAddress the console's address as readers of mail reach it; left out, mail has no links
 * @param hotlineSupervisor where the hotline's supervisor is reached
 * @param competentAuthority where the authority is reached that incidents are reported to
 * @param regulator where the regulator is reached
 * @param administrator where whoever keeps the system running is reached
 */
@ConfigurationProperties("huiyin.mail")
public record MessageSettings(
        boolean deliver,
        @Nullable String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String passwordFile,
        @Nullable String from,
        String fromName,
        Duration patience,
        int noticesPerSecond,
        Locale language,
        @Nullable String consoleAddress,
        @Nullable String hotlineSupervisor,
        @Nullable String competentAuthority,
        @Nullable String regulator,
        @Nullable String administrator) {

    /** Nobody is told anything. */
    public static final MessageSettings OFF = new MessageSettings(
            false,
            null,
            0,
            Security.STARTTLS,
            null,
            null,
            null,
            null,
            "",
            Duration.ofSeconds(30),
            1,
            Locale.CHINESE,
            null,
            null,
            null,
            null,
            null);

    /** Without the password. */
    @Override
    public String toString() {
        return "MessageSettings[deliver=" + deliver + ", host=" + host + ", port=" + port + "]";
    }
}
