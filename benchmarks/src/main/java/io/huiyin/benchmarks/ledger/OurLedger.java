package io.huiyin.benchmarks.ledger;

import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.proof.LedgerProofs;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.Storage;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The ledger on the embedded default; each block is forced to the disk before anybody is answered. */
final class OurLedger implements Contender {

    private final Storage storage;
    private final LedgerEventStore ledger;

    OurLedger(Path directory) {
        this.storage = EmbeddedStorage.open(directory, Notes.serializer());
        this.ledger = LedgerEventStore.open(
                LedgerSettings.of(storage.blocks(), Notes.serializer(), Clock.systemUTC(), "benchmark"));
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public EventStore store() {
        return ledger;
    }

    /** Microseconds of one processor that hashing takes for an event. */
    double hashing() {
        return Hashes.microsOfAnEvent(storage.blocks());
    }

    /**
     * Reads all blocks once more into the tiles from which proofs are made.
     *
     * @return microseconds for an event
     */
    double tiling(Path directory) {
        long began = System.nanoTime();
        try (LedgerProofs proofs = LedgerProofs.open(storage.blocks(), ledger.suite(), directory)) {
            proofs.catchUp();
            return (System.nanoTime() - began) / 1e3 / proofs.size();
        }
    }

    VerificationReport verify() {
        return LedgerVerifier.verify(storage.blocks(), ProgressListener.SILENT);
    }

    @Override
    public void close() {
        ledger.close();
        storage.close();
    }
}
