package io.huiyin.notifications.outbox;

import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryPage;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.Message;
import io.huiyin.api.delivery.Message.Reading;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.delivery.DeliveryLists;
import io.huiyin.notifications.delivery.DeliveryRecord;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.OpenedLetter;
import io.huiyin.notifications.sending.Addresses;
import io.huiyin.notifications.sending.MessageIds;
import io.huiyin.personaldata.ForgottenException;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about messages. */
public final class OutboxQueries {

    private static final int LARGEST_PAGE = 100;

    private final DeliveryStore store;
    private final DeliveryLists lists;
    private final Addresses addresses;
    private final MessageIds messageIds;
    private final RecordedLooks looks;
    private final OutboxFigures figures;

    public OutboxQueries(
            DeliveryStore store,
            DeliveryLists lists,
            Addresses addresses,
            MessageIds messageIds,
            RecordedLooks looks,
            OutboxFigures figures) {
        this.store = store;
        this.lists = lists;
        this.addresses = addresses;
        this.messageIds = messageIds;
        this.looks = looks;
        this.figures = figures;
    }

    /** A page of what the asker may see. */
    @QueryHandler
    public DeliveryPage handle(FindDeliveries query, MetaData metaData) {
        Envelope asker = Envelope.from(metaData);
        int size = Math.max(1, Math.min(query.size(), LARGEST_PAGE));
        if (!new Reader(asker).seesOwnUnitOnly()) {
            return lists.page(query.list(), query.after(), size);
        }
        UnitId unit = asker.unit();
        return unit == null
                ? new DeliveryPage(List.of(), null)
                : lists.pageOfUnit(unit, query.list(), query.after(), size);
    }

    /** One message, as far as the asker may read it. */
    @QueryHandler
    public Optional<Message> handle(FindMessage query, MetaData metaData) {
        Reader reader = new Reader(Envelope.from(metaData));
        return store.find(query.deliveryId())
                .filter(record -> reader.sees(record.about()))
                .map(record -> message(query.deliveryId(), record, reader));
    }

    /** How sending goes. */
    @QueryHandler
    public DeliveryFigures handle(FindDeliveryFigures query) {
        return figures.now();
    }

    private Message message(DeliveryId id, DeliveryRecord record, Reader reader) {
        Reading reading = reader.reading(record.about());
        boolean onRecord = reading == Reading.WITH_PURPOSE
                && looks.hasLooked(reader.asker().actor(), id);
        return reading == Reading.OPEN || onRecord ? opened(id, record) : closed(id, record, reading);
    }

    private Message opened(DeliveryId id, DeliveryRecord record) {
        try {
            OpenedLetter letter = store.open(id, record.caseId());
            return new Message(
                    record.summary(id),
                    Reading.OPEN,
                    messageIds.of(id),
                    addresses.given(record.about(), letter).map(ClearText::new).orElse(null),
                    letter.subject(),
                    letter.body());
        } catch (ForgottenException forgotten) {
            return closed(id, record, Reading.FORGOTTEN);
        }
    }

    private Message closed(DeliveryId id, DeliveryRecord record, Reading reading) {
        return new Message(record.summary(id), reading, messageIds.of(id), null, null, null);
    }
}
