package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeResult;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.notifications.campaign.NoticeMail.Handing;
import io.huiyin.notifications.campaign.NoticeMail.NoticeMessage;
import io.huiyin.personaldata.recipients.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages over, several at once, and judges what became of each. One bad address is no other's trouble. */
final class BatchHandover {

    private static final Logger LOG = LoggerFactory.getLogger(BatchHandover.class);

    private final NoticeMail mail;
    private final String messageIdDomain;
    private final List<Duration> waits;
    private final Duration restAfterClosing;
    private final Executor workers;
    private final Clock clock;
    private volatile @Nullable Instant closedUntil;
    private volatile boolean stopped;

    BatchHandover(NoticeSendingSettings settings, Executor workers) {
        this.mail = settings.mail();
        this.messageIdDomain = settings.messageIdDomain();
        this.waits = settings.pace().waits();
        this.restAfterClosing = settings.pace().restAfterClosing();
        this.workers = workers;
        // What goes on record is what people can type back.
        this.clock = Clock.tick(settings.clock(), Duration.ofMillis(1));
    }

    /** Lets nothing more leave. */
    void stop() {
        stopped = true;
    }

    /** Whether anything may leave just now. */
    boolean isOpen() {
        Instant until = closedUntil;
        return !stopped && mail.isOpen() && (until == null || !clock.instant().isBefore(until));
    }

    /**
     * Sends to some of a batch and waits for all of them.
     *
     * @param places their places in the batch
     * @return what became of those that were tried, by their place
     */
    Map<Integer, Outcome> send(
            List<Integer> places, List<Recipient> recipients, List<Outcome> before, NoticeWriter writer) {
        Map<Integer, CompletableFuture<Handing>> underWay = new LinkedHashMap<>();
        Map<Integer, Outcome> became = new HashMap<>();
        for (int place : places) {
            Recipient recipient = recipients.get(place);
            ClearText address = recipient.address();
            if (address == null) {
                became.put(place, Outcome.erased(clock.instant()));
            } else {
                NoticeMessage message = message(recipient, address, writer);
                underWay.put(place, CompletableFuture.supplyAsync(() -> mail.handOver(message), workers));
            }
        }
        underWay.forEach((place, handing) -> became.put(place, judged(before.get(place), answerOf(handing))));
        return became;
    }

    private NoticeMessage message(Recipient recipient, ClearText address, NoticeWriter writer) {
        return new NoticeMessage(
                recipient.key().substring(0, 40) + "@" + messageIdDomain,
                address.value(),
                writer.subject(recipient.language()),
                writer.text(recipient.language(), recipient.name()));
    }

    private static Handing answerOf(CompletableFuture<Handing> handing) {
        try {
            return handing.join();
        } catch (CompletionException failed) {
            // Its words may repeat the address.
            LOG.warn(
                    "Handing over a message failed with {}",
                    failed.getCause() == null
                            ? failed.getClass().getSimpleName()
                            : failed.getCause().getClass().getSimpleName());
            return new Handing(Handing.Kind.LATER, null);
        }
    }

    private Outcome judged(Outcome before, Handing handing) {
        Instant now = clock.instant();
        return switch (handing.kind()) {
            case TAKEN -> before.settled(NoticeResult.HANDED_OVER, now, handing.answer());
            case REFUSED -> before.settled(NoticeResult.BOUNCED, now, handing.answer());
            case LATER ->
                before.tries() < waits.size()
                        ? before.again(now.plus(waits.get(before.tries())), handing.answer())
                        : before.settled(NoticeResult.DEAD, now, handing.answer());
            case CLOSED -> {
                closedUntil = now.plus(restAfterClosing);
                yield before;
            }
        };
    }
}
