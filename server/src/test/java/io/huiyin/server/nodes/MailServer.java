package io.huiyin.server.nodes;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.huiyin.notifications.channel.MailSettings.Security;
import io.huiyin.server.house.MessageSettings;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one mail server that every node delivers to, and whatever it took, in every mailbox there is. */
final class MailServer implements AutoCloseable {

    static final String DOMAIN = "huiyin.example.cn";
    static final String DESK = "desk@unit.example.cn";
    static final String LEAD = "lead@unit.example.cn";
    static final String SUPERVISOR = "supervisor@hotline.example.cn";
    static final String REGULATOR = "regulator@example.cn";

    private static final String SENDER = "12345@" + DOMAIN;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final List<Mail> taken = new ArrayList<>();
    private final Map<String, Integer> readOfMailbox = new HashMap<>();

    /** One message as it lies in a mailbox. */
    record Mail(String messageId, String address) {}

    private MailServer() {
        server.start();
    }

    static MailServer start() {
        return new MailServer();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Settings of a node that sends through a server of this kind. */
    static MessageSettings settings(int port) {
        return new MessageSettings(
                true,
                "127.0.0.1",
                port,
                Security.NONE,
                null,
                null,
                null,
                SENDER,
                "12345",
                Duration.ofSeconds(30),
                50,
                Locale.CHINESE,
                null,
                SUPERVISOR,
                null,
                REGULATOR,
                null);
    }

    /** Everything taken so far, copies too. */
    List<Mail> taken() {
        Collection<GreenMailUser> users = server.getUserManager().listUser();
        users.forEach(this::readOn);
        return taken;
    }

    // Nobody ever deletes a message, so each mailbox only grows.
    private void readOn(GreenMailUser user) {
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
            int read = readOfMailbox.getOrDefault(user.getEmail(), 0);
            List<StoredMessage> messages = inbox.getMessages();
            int there = messages.size();
            // The list is the mailbox itself and grows while it is read.
            for (int i = read; i < there; i++) {
                StoredMessage message = messages.get(i);
                String id = message.getMimeMessage().getMessageID();
                taken.add(new Mail(id.substring(1, id.length() - 1), user.getEmail()));
            }
            readOfMailbox.put(user.getEmail(), there);
        } catch (FolderException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
