package io.huiyin.notifications;

import io.huiyin.notifications.channel.Channel;
import io.huiyin.notifications.recall.StreamReader;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.storage.KeptState;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * What notifications need from the house.
 *
 * @param keptState where deliveries are kept, and all else that a rebuild must not touch
 * @param vault seals and opens letters
 * @param tokens how far the ledger was read; as durable as the kept state, shared among nodes
 * @param claimTimeOut after what time without a sign of life another node may take over what this one was reading
 * @param streams reads the ledger's streams
 * @param ledgerHead position of the newest durable event of the ledger; -1 when there is none
 * @param clock what time it is
 * @param zone where the city's days begin and end
 * @param node this node's name among several
 * @param delivers whether this node decides whom to tell and sends; without it, it only answers questions
 * @param channel the way out; absent leaves messages waiting, to be read in the console
 * @param messageIdDomain what stands behind the at sign of Message-IDs
 * @param offices where the offices are reached of which there is one
 * @param console the console's address as readers of mail reach it, ending in a slash; absent leaves links out
 * @param language the language of mail
 * @param results how results are recorded, by kind of stream
 * @param pace how sending goes about its work
 */
public record NotificationsSettings(
        KeptState keptState,
        PersonalDataVault vault,
        TokenStore tokens,
        Duration claimTimeOut,
        StreamReader streams,
        LongSupplier ledgerHead,
        Clock clock,
        ZoneId zone,
        String node,
        boolean delivers,
        @Nullable Channel channel,
        String messageIdDomain,
        Offices offices,
        @Nullable URI console,
        Locale language,
        List<ResultCommands> results,
        Pace pace) {

    public NotificationsSettings {
        results = List.copyOf(results);
    }
}
