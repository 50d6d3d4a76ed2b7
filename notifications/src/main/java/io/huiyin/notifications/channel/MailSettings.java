package io.huiyin.notifications.channel;

import io.huiyin.api.mail.MailAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How mail leaves the house.
 *
 * @param host the relay
 * @param port its port
 * @param security how the connection is protected
 * @param username whom to sign in as; absent for a relay that asks nobody
 * @param password with what
 * @param from the sender's address
 * @param fromName the sender's name as readers see it
 * @param patience how long to wait for a connection, and for each answer
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        MailAddress from,
        String fromName,
        Duration patience) {

    /** How a connection is protected. */
    public enum Security {
        /** Plain at first, then TLS, or nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all: for a relay on the same machine, and for tests. */
        NONE
    }

    /** Without the password. */
    @Override
    public String toString() {
        return security + " " + host + ":" + port;
    }
}
