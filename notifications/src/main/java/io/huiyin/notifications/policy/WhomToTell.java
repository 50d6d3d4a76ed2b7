package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.delivery.DeliveryGivenUp;
import io.huiyin.api.delivery.DeliveryRetried;
import io.huiyin.api.delivery.SendingHeld;
import io.huiyin.api.delivery.SendingReleased;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.notifications.Deliveries;
import io.huiyin.notifications.Letter;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.SendingSwitch;
import io.huiyin.notifications.writing.LetterWriter;
import io.huiyin.personaldata.ForgottenException;
import io.huiyin.storage.KeptState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the ledger and queues a letter for everybody who is to be told, and follows what people decide about letters.
 * Reading it again changes nothing.
 */
@ProcessingGroup(WhomToTell.PROCESSOR)
public final class WhomToTell {

    /** The processor that decides whom to tell; its segments are shared among nodes. */
    public static final String PROCESSOR = "deliveries-deciding";

    private static final Logger LOG = LoggerFactory.getLogger(WhomToTell.class);

    private final List<Policy> policies;
    private final PolicyStarts starts;
    private final LetterWriter writer;
    private final DeliveryStore store;
    private final SendingSwitch sendingSwitch;

    /**
     * @param kept where the start positions of policies are
     * @param head the ledger's head, where policies begin that are new
     */
    public WhomToTell(
            List<Policy> policies,
            KeptState kept,
            long head,
            LetterWriter writer,
            DeliveryStore store,
            SendingSwitch sendingSwitch) {
        this.policies = List.copyOf(policies);
        this.starts = PolicyStarts.of(kept, policies, head);
        this.writer = writer;
        this.store = store;
        this.sendingSwitch = sendingSwitch;
    }

    /** Position after which reading has to begin. */
    public long beginsAfter() {
        return starts.earliest();
    }

    @EventHandler
    void on(DomainEvent event, DomainEventMessage<?> message, TrackingToken token, MetaData metaData) {
        Origin origin = Envelope.from(metaData).origin();
        if (origin != Origin.IMPORT) {
            Cause cause = new Cause(
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    positionOf(token),
                    message.getTimestamp(),
                    origin);
            policies.stream()
                    .filter(policy -> policy.concerns(event))
                    .filter(policy -> starts.isOn(policy, cause))
                    .flatMap(policy -> policy.tell(event, cause).stream())
                    .forEach(telling -> queue(telling, cause, store));
        }
    }

    @EventHandler
    void on(DeliveryRetried event, @Timestamp Instant at) {
        store.retry(event.deliveryId(), event.round(), at);
    }

    @EventHandler
    void on(DeliveryGivenUp event, @Timestamp Instant at) {
        store.giveUp(event.deliveryId(), event.round(), at);
    }

    @EventHandler
    void on(SendingHeld event, TrackingToken token, @Timestamp Instant at, MetaData metaData) {
        sendingSwitch.hold(
                positionOf(token), at, Envelope.from(metaData).actor().value(), event.reason());
    }

    @EventHandler
    void on(SendingReleased event, TrackingToken token) {
        sendingSwitch.release(positionOf(token));
    }

    private void queue(Telling telling, Cause cause, Deliveries deliveries) {
        try {
            deliveries.queueOnce(cause.deliveryOf(telling), () -> letter(telling, cause));
        } catch (ForgottenException forgotten) {
            LOG.info("Nobody is told of event {}: the person of the case was forgotten", cause.position());
        }
    }

    private Letter letter(Telling telling, Cause cause) {
        LetterWriter.Written written =
                writer.write(telling.template(), telling.facts().get());
        Duration goodFor = telling.goodFor();
        boolean drill = cause.origin() == Origin.DRILL;
        return new Letter(
                telling.about().caseId(),
                telling.about().label(),
                telling.about().unit(),
                telling.recipient(),
                telling.occasion(),
                drill ? writer.asDrill(written.subject()) : written.subject(),
                written.body(),
                cause.at(),
                goodFor == null ? null : cause.at().plus(goodFor),
                telling.statutory(),
                drill,
                telling.about().caseId().value());
    }

    private static long positionOf(TrackingToken token) {
        OptionalLong position = token.position();
        return position.orElseThrow(() -> new IllegalStateException("An event without a position"));
    }
}
