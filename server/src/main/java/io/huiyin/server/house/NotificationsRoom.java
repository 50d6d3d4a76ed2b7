package io.huiyin.server.house;

import io.huiyin.api.mail.MailAddress;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.notifications.Deliveries;
import io.huiyin.notifications.Notifications;
import io.huiyin.notifications.NotificationsSettings;
import io.huiyin.notifications.Offices;
import io.huiyin.notifications.Pace;
import io.huiyin.notifications.ResultCommands;
import io.huiyin.notifications.campaign.ChannelMail;
import io.huiyin.notifications.campaign.NoticeMail;
import io.huiyin.notifications.campaign.NoticePace;
import io.huiyin.notifications.campaign.NoticeSending;
import io.huiyin.notifications.campaign.NoticeSendingSettings;
import io.huiyin.notifications.channel.Channel;
import io.huiyin.notifications.channel.MailChannel;
import io.huiyin.notifications.channel.MailSettings;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.config.Configurer;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires notifications, and refuses settings with which mail would go wrong later. */
final class NotificationsRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationsRoom.class);

    private static final String NO_DOMAIN = "huiyin.invalid";

    private final Notifications notifications;
    private final NoticeSending notices;
    private final NoticeMail noticeMail;
    private final String domain;

    NotificationsRoom(
            NodeRoles roles,
            Neighbours neighbours,
            MessageSettings settings,
            Clock clock,
            KeptState keptState,
            PersonalDataVault vault,
            LedgerEventStore events,
            Serializer tokens) {
        MailSettings mail = mail(settings);
        boolean delivers = settings.deliver() && roles.include(NodeRole.DELIVERY);
        Channel channel = mail == null ? null : MailChannel.over(mail);
        this.domain = mail == null ? NO_DOMAIN : domainOf(mail.from());
        this.notifications = Notifications.open(new NotificationsSettings(
                keptState,
                vault,
                neighbours.tokens(keptState, tokens),
                neighbours.timeOut(),
                stream -> events.readEvents(stream).asStream(),
                events::headPosition,
                clock,
                House.ZONE,
                neighbours.claimName(),
                delivers,
                channel,
                domain,
                offices(settings),
                consoleAddress(settings.consoleAddress()),
                settings.language(),
                ResultCommands.ofEveryCase(),
                Pace.USUAL));
        this.noticeMail = channel == null ? NoticeMail.NONE : new ChannelMail(channel, notifications.sendingSwitch());
        this.notices = NoticeSending.open(new NoticeSendingSettings(
                keptState,
                vault,
                noticeMail,
                clock,
                House.ZONE,
                neighbours.claimName(),
                delivers,
                domain,
                NoticePace.usual(settings.noticesPerSecond())));
        if (delivers) {
            LOG.info(mail == null ? "Messages wait in the outbox: no mail relay is set" : "Mail goes by {}", mail);
        }
    }

    void furnish(Configurer axon) {
        notifications.configureModule(axon);
        notices.configureModule(axon);
    }

    /** The way in for whoever has something to tell. */
    Deliveries deliveries() {
        return notifications.deliveries();
    }

    /** The way out for what is mailed in bulk or by the house itself; nothing leaves while a person holds it back. */
    NoticeMail mail() {
        return noticeMail;
    }

    /** The sender's domain. */
    String domain() {
        return domain;
    }

    @Override
    public void close() {
        notifications.close();
        notices.close();
    }

    private static @Nullable MailSettings mail(MessageSettings settings) {
        String host = given(settings.host());
        if (host == null) {
            return null;
        }
        MailAddress from = address("huiyin.mail.from", settings.from());
        if (from == null) {
            throw new IllegalArgumentException("A mail relay is set, so huiyin.mail.from must name the sender");
        }
        return new MailSettings(
                host,
                settings.port(),
                settings.security(),
                given(settings.username()),
                password(settings),
                from,
                settings.fromName(),
                settings.patience());
    }

    /** With what to sign in to the relay, wherever it stands. */
    static @Nullable String password(MessageSettings settings) {
        String password = given(settings.password());
        String file = given(settings.passwordFile());
        if (file == null) {
            return password;
        }
        if (password != null) {
            throw new IllegalArgumentException(
                    "The mail relay's password is given twice: by huiyin.mail.password and by huiyin.mail.password-file");
        }
        return passwordIn(Path.of(file));
    }

    // An empty file must not mean: sign in without a password.
    private static String passwordIn(Path file) {
        try {
            String password = Files.readString(file).strip();
            if (password.isEmpty()) {
                throw new IllegalArgumentException(
                        "The file " + file + " should hold the mail relay's password and is empty");
            }
            return password;
        } catch (IOException unreadable) {
            throw new StorageException(
                    "The file " + file + ", which should hold the mail relay's password, cannot be read", unreadable);
        }
    }

    private static Offices offices(MessageSettings settings) {
        return new Offices(
                address("huiyin.mail.hotline-supervisor", settings.hotlineSupervisor()),
                address("huiyin.mail.competent-authority", settings.competentAuthority()),
                address("huiyin.mail.regulator", settings.regulator()),
                address("huiyin.mail.administrator", settings.administrator()));
    }

    private static @Nullable MailAddress address(String setting, @Nullable String text) {
        String address = given(text);
        if (address != null && !MailAddress.isOne(address)) {
            throw new IllegalArgumentException(
                    "The setting " + setting + " is no mail address of the form " + MailAddress.EXAMPLE);
        }
        return address == null ? null : new MailAddress(address);
    }

    private static @Nullable URI consoleAddress(@Nullable String text) {
        String address = given(text);
        if (address == null) {
            return null;
        }
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            throw new IllegalArgumentException(
                    "The setting huiyin.mail.console-address must begin with https:// or http://");
        }
        return URI.create(address.endsWith("/") ? address : address + "/");
    }

    private static String domainOf(MailAddress address) {
        return address.value().substring(address.value().indexOf('@') + 1);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
