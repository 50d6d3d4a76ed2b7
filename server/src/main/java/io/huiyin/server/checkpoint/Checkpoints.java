package io.huiyin.server.checkpoint;

import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.format.TreeHasher;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Signs how far the ledger has come, and keeps what was signed. Thread-safe. */
public final class Checkpoints {

    private final LedgerEventStore events;
    private final CheckpointKeys keys;
    private final CheckpointBook book;
    private final Clock clock;

    Checkpoints(LedgerEventStore events, CheckpointKeys keys, CheckpointBook book, Clock clock) {
        this.events = events;
        this.keys = keys;
        this.book = book;
        this.clock = clock;
    }

    /** The newest checkpoint, if one was ever made. */
    public Optional<SignedCheckpoint> newest() {
        return book.newest();
    }

    /**
     * A checkpoint over everything there is: the newest one if nothing has happened since, or else a new one.
     *
     * @throws io.huiyin.storage.StorageException naming the key, when it cannot be signed with
     */
    public synchronized SignedCheckpoint make() {
        ChainPoint head = events.headPoint();
        Optional<SignedCheckpoint> newest = book.newest();
        if (newest.isPresent() && newest.get().checkpoint().size() == head.nextPosition()) {
            return newest.get();
        }
        SignedCheckpoint made = SignedCheckpoint.of(
                new Checkpoint(
                        head.ledgerIdHex(),
                        head.nextPosition(),
                        head.frontier().root(new TreeHasher(head.suite())),
                        head.height(),
                        head.hashHex(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                keys.signing(head.nextPosition()));
        book.keep(made);
        return made;
    }

    /** The public key that checkpoints are signed with now. */
    public VerifierKey publicKey() {
        return keys.verifier();
    }

    /** What whoever receives a checkpoint needs to trust it. */
    PublicKeys publicKeys() {
        return new PublicKeys(keys.verifier(), keys.successions());
    }

    /** How the keys have followed each other, the oldest first. */
    public List<SignedNote> successions() {
        return keys.successions();
    }
}
