package io.huiyin.server.nodes;

import io.huiyin.api.EventNames;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.storage.Storage;

/** Reads the ledger beside the nodes and writes nothing. */
record Observer(Storage storage, LedgerEventStore ledger, Milestones milestones) implements AutoCloseable {

    static Observer of(TwoNodes nodes) {
        MovedClock clock = new MovedClock(nodes.now());
        Storage storage = StorageOpening.existing(nodes.settings("observer"), clock);
        LedgerEventStore ledger = LedgerEventStore.open(
                LedgerSettings.of(storage.blocks(), LedgerSerializer.of(EventNames.byName()), clock, "observer"));
        return new Observer(storage, ledger, Milestones.of(ledger));
    }

    @Override
    public void close() {
        milestones.close();
        ledger.close();
        storage.close();
    }
}
