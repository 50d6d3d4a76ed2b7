package io.huiyin.server.nodes;

import io.huiyin.api.EventNames;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.storage.Storage;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads the ledger beside the nodes, knows from it what should be and what is, and writes nothing. */
final class Observer implements AutoCloseable {

    private static final int AT_A_TIME_MILLIS = 50;

    private final Storage storage;
    private final LedgerEventStore ledger;
    private final BlockingStream<TrackedEventMessage<?>> events;
    private final Milestones milestones = new Milestones();
    private final OwedMail mail;

    private Observer(Storage storage, LedgerEventStore ledger, OwedMail mail) {
        this.storage = storage;
        this.ledger = ledger;
        this.events = ledger.openStream(ledger.createTailToken());
        this.mail = mail;
    }

    static Observer of(TwoNodes nodes, MailServer mailServer) {
        MovedClock clock = new MovedClock(nodes.now());
        Storage storage = StorageOpening.existing(nodes.settings("observer"), clock);
        LedgerEventStore ledger = LedgerEventStore.open(
                LedgerSettings.of(storage.blocks(), LedgerSerializer.of(EventNames.byName()), clock, "observer"));
        return new Observer(storage, ledger, new OwedMail(mailServer));
    }

    Milestones milestones() {
        return milestones;
    }

    OwedMail mail() {
        return mail;
    }

    /** All events from the first, for whoever reads on their own. */
    BlockingStream<TrackedEventMessage<?>> beside() {
        return ledger.openStream(ledger.createTailToken());
    }

    /** Reads on until something is so; whether it is within this time. */
    boolean sees(BooleanSupplier something, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        readOn();
        while (!something.getAsBoolean() && System.nanoTime() < end) {
            readOn();
        }
        return something.getAsBoolean();
    }

    private void readOn() throws InterruptedException {
        while (events.hasNextAvailable(AT_A_TIME_MILLIS, TimeUnit.MILLISECONDS)) {
            TrackedEventMessage<?> event = events.nextAvailable();
            milestones.take(event);
            mail.take(event);
        }
    }

    @Override
    public void close() {
        events.close();
        ledger.close();
        storage.close();
    }
}
