package io.huiyin.server.safekeeping;

import io.huiyin.server.checkpoint.Testimony;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a restored ledger must agree with.
 *
 * @param testimony what was signed about it
 * @param mayLackItsTail whether it may end before what was signed: what came after the backup is lost, and a person has
 *     said so
 */
public record SignedPast(Testimony testimony, boolean mayLackItsTail) {

    /** Nothing but what the backup itself holds. */
    public static SignedPast asTheBackupHasIt() {
        return new SignedPast(new Testimony(), false);
    }

    /**
     * How a ledger agrees.
     *
     * @param checkpoints those it has to agree with
     * @param lost how many events were signed that it does not have
     */
    record Agreement(List<SignedCheckpoint> checkpoints, long lost) {}

    /**
     * What a ledger of so many events has to agree with.
     *
     * @throws StorageException if more was signed than it has, and it may not lack its tail
     */
    Agreement toBeAgreedWith(long events) {
        List<SignedCheckpoint> all = testimony.checkpoints();
        Optional<Checkpoint> newest =
                all.stream().map(SignedCheckpoint::checkpoint).max(Comparator.comparingLong(Checkpoint::size));
        long lost = newest.map(Checkpoint::size).orElse(0L) - events;
        if (lost > 0 && !mayLackItsTail) {
            throw new StorageException("The backup has " + events + " events, but a checkpoint made at "
                    + newest.orElseThrow().time() + " covers "
                    + newest.orElseThrow().size() + ": its end was cut off, or "
                    + lost
                    + " events came after the backup and would be lost. Restore a newer backup. If there is none,"
                    + " say --accept-lost-tail, and tell whoever holds that checkpoint.");
        }
        return new Agreement(
                all.stream()
                        .filter(signed -> signed.checkpoint().size() <= events)
                        .toList(),
                Math.max(0, lost));
    }
}
