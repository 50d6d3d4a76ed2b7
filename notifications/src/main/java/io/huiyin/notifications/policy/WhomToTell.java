package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.delivery.DeliveryBounced;
import io.huiyin.api.delivery.DeliveryGivenUp;
import io.huiyin.api.delivery.DeliveryRetried;
import io.huiyin.api.delivery.SendingHeld;
import io.huiyin.api.delivery.SendingReleased;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.notifications.Deliveries;
import io.huiyin.notifications.Letter;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.SendingSwitch;
import io.huiyin.notifications.recall.StreamReader;
import io.huiyin.notifications.sending.MessageIds;
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
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the ledger and queues a letter for everybody who is to be told, and follows what people decide about letters and
 * who confirms one. Reading it again changes nothing.
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
    private final Acknowledged acknowledged;
    private final MessageIds messageIds;

    /**
     * @param kept where the start positions of policies are
     * @param head the ledger's head, where policies begin that are new
     * @param streams where the cause of a confirmed letter is found
     * @param messageIds under what name a letter that came back had left
     */
    public WhomToTell(
            List<Policy> policies,
            KeptState kept,
            long head,
            LetterWriter writer,
            DeliveryStore store,
            SendingSwitch sendingSwitch,
            StreamReader streams,
            MessageIds messageIds) {
        this.policies = List.copyOf(policies);
        this.starts = PolicyStarts.of(kept, policies, head);
        this.writer = writer;
        this.store = store;
        this.sendingSwitch = sendingSwitch;
        this.acknowledged = new Acknowledged(streams);
        this.messageIds = messageIds;
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
    void on(DeliveryBounced event, @Timestamp Instant at) {
        store.bounced(event.deliveryId(), event.round(), at, messageIds.of(event.deliveryId()));
    }

    @EventHandler
    void on(DispatchAcknowledged event, @SequenceNumber long sequence, @Timestamp Instant at) {
        acknowledged.by(event, sequence).ifPresent(id -> store.acknowledged(id, at, messageIds.of(id)));
    }

    @EventHandler
    void on(AuthorityReportAcknowledged event, @SequenceNumber long sequence, @Timestamp Instant at) {
        acknowledged.by(event, sequence).ifPresent(id -> store.acknowledged(id, at, messageIds.of(id)));
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
