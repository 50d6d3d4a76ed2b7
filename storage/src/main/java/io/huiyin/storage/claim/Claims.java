package io.huiyin.storage.claim;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Claims on the entries of one collection of kept state, settled between nodes by comparing and replacing. */
final class Claims {

    private static final int TRIES = 100;

    private final KeptState keptState;
    private final String collection;
    private final String node;
    private final SignsOfLife signsOfLife;

    Claims(KeptState keptState, String collection, String node, Duration timeOut, Clock clock) {
        this.keptState = keptState;
        this.collection = collection;
        this.node = node;
        this.signsOfLife = new SignsOfLife(timeOut, clock);
    }

    /** Makes an entry that nobody holds; whether there was none yet. */
    boolean make(String id, byte[] content) {
        return keptState.insertIfAbsent(
                collection, id, ClaimedEntry.free(content).toBytes());
    }

    /** Takes an entry, or shows a sign of life where this node holds it; empty if there is none or another holds it. */
    Optional<ClaimedEntry> take(String id, UnaryOperator<ClaimedEntry> change) {
        return change(id, entry -> mayTake(id, entry), entry -> change.apply(entry.heldBy(node)));
    }

    /** Shows a sign of life for an entry; whether this node holds it. */
    boolean extend(String id) {
        return change(id, this::isMine, entry -> entry.heldBy(node)).isPresent();
    }

    /** Gives an entry back; nothing where this node does not hold it. */
    void giveBack(String id) {
        change(id, this::isMine, ClaimedEntry::released);
    }

    /** Removes an entry that this node holds; whether it does. */
    boolean remove(String id) {
        boolean mine = find(id).filter(this::isMine).isPresent();
        if (mine) {
            keptState.delete(collection, id);
        }
        return mine;
    }

    /** Whether this node holds it or could take it now. */
    boolean mayTake(String id, ClaimedEntry entry) {
        return isMine(entry) || entry.isFree() || signsOfLife.isSilent(id, entry);
    }

    private boolean isMine(ClaimedEntry entry) {
        return entry.isHeldBy(node);
    }

    private Optional<ClaimedEntry> find(String id) {
        return keptState.get(collection, id).map(ClaimedEntry::read);
    }

    // A replacement that fails has met another's, so that somebody has come forward each time.
    private Optional<ClaimedEntry> change(
            String id, Predicate<ClaimedEntry> allowed, UnaryOperator<ClaimedEntry> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<byte[]> seen = keptState.get(collection, id);
            Optional<ClaimedEntry> next =
                    seen.map(ClaimedEntry::read).filter(allowed).map(change);
            if (next.isEmpty()
                    || keptState.replace(
                            collection, id, seen.orElseThrow(), next.get().toBytes())) {
                return next;
            }
        }
        throw new StorageException("The claim on " + collection + " " + id + " changes too fast to be settled.");
    }
}
