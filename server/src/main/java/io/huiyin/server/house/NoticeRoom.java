package io.huiyin.server.house;

import io.huiyin.notifications.campaign.NoticeMail;
import io.huiyin.notifications.campaign.NoticePace;
import io.huiyin.notifications.campaign.NoticeSending;
import io.huiyin.notifications.campaign.NoticeSendingSettings;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.storage.KeptState;
import java.time.Clock;
import org.axonframework.config.Configurer;

/** Wires the sending of bulk notices to the affected. */
final class NoticeRoom implements AutoCloseable {

    private final NoticeSending sending;

    /**
     * @param delivers whether this node sends
     * @param messageIdDomain what stands behind the at sign of Message-IDs
     * @param perSecond how many messages leave in a second at most
     */
    NoticeRoom(
            String nodeId,
            Clock clock,
            KeptState keptState,
            PersonalDataVault vault,
            NoticeMail mail,
            boolean delivers,
            String messageIdDomain,
            int perSecond) {
        this.sending = NoticeSending.open(new NoticeSendingSettings(
                keptState,
                vault,
                mail,
                clock,
                House.ZONE,
                nodeId,
                delivers,
                messageIdDomain,
                NoticePace.usual(perSecond)));
    }

    void furnish(Configurer axon) {
        sending.configureModule(axon);
    }

    @Override
    public void close() {
        sending.close();
    }
}
