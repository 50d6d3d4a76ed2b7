package io.huiyin.server.safekeeping;

import io.huiyin.server.control.ProgressListener;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Moves a store at rest to another one, block by block unchanged, and proves at the end that nothing differs. */
public final class Migration {

    private final ProgressListener progress;

    public Migration(ProgressListener progress) {
        this.progress = progress;
    }

    /**
     * Moves everything that lasts.
     *
     * @param source held by this process alone
     * @param target empty, or what an earlier run of this move left
     * @param beforeServing done when everything is there and equal, and before anybody may serve the target
     * @throws StorageException with a sentence; the target is not served then, and a repetition goes on
     */
    public MigrationSummary move(Storage source, Storage target, Finish beforeServing) throws IOException {
        StorageCargo cargo = new StorageCargo(source);
        long blocks = cargo.height() + 1;
        VerificationReport sound = BackupCheck.ledger(cargo, (done, all) -> progress.advanced(done, 3 * blocks));
        Arrival.begin(target, "move of ledger " + sound.ledgerId());
        VerificationReport arrived = new Unloading(
                        cargo, target, (done, all) -> progress.advanced(blocks + done, 3 * blocks))
                .run(collection -> true);
        if (!sound.equals(arrived)) {
            throw new StorageException(
                    "What arrived in " + target.description() + " is not the ledger that left: block "
                            + (arrived.blocks() - 1) + ", root " + arrived.rootHash() + " instead of block "
                            + (sound.blocks() - 1) + ", root " + sound.rootHash() + ".");
        }
        long kept = requireSameKeptState(source.keptState(), target.keptState());
        long attachments = requireSameAttachments(source, target);
        beforeServing.run();
        Arrival.end(target);
        return new MigrationSummary(
                String.valueOf(sound.ledgerId()),
                sound.blocks() - 1,
                sound.events(),
                sound.rootHash(),
                kept,
                attachments);
    }

    /** The last step. */
    @FunctionalInterface
    public interface Finish {

        void run() throws IOException;
    }

    private static long requireSameKeptState(KeptState source, KeptState target) {
        List<String> left = KeptCollections.lasting(source.collections()).toList();
        long entries = 0;
        for (String collection : left) {
            entries +=
                    requireSame(collection, new KeptEntries(source, collection), new KeptEntries(target, collection));
        }
        KeptCollections.lasting(target.collections())
                .filter(collection -> !left.contains(collection))
                .filter(collection -> !target.list(collection, "", 1).isEmpty())
                .findFirst()
                .ifPresent(more -> {
                    throw differs(more);
                });
        return entries;
    }

    private static long requireSame(String collection, Iterator<Entry> source, Iterator<Entry> target) {
        long entries = 0;
        while (source.hasNext() && target.hasNext()) {
            Entry left = source.next();
            Entry arrived = target.next();
            if (!left.id().equals(arrived.id()) || !Arrays.equals(left.value(), arrived.value())) {
                throw differs(collection);
            }
            entries++;
        }
        if (source.hasNext() || target.hasNext()) {
            throw differs(collection);
        }
        return entries;
    }

    private static StorageException differs(String collection) {
        return new StorageException("The kept state \"" + collection
                + "\" is not the same in both places: something else writes there. Stop it, and run the move again.");
    }

    private static long requireSameAttachments(Storage source, Storage target) {
        long count = 0;
        String after = "";
        List<String> left = source.blobs().list(after, StorageCargo.PAGE);
        while (!left.isEmpty()) {
            if (!left.equals(target.blobs().list(after, StorageCargo.PAGE))) {
                throw new StorageException("The attachments are not the same in both places; run the move again.");
            }
            count += left.size();
            after = left.get(left.size() - 1);
            left = source.blobs().list(after, StorageCargo.PAGE);
        }
        return count;
    }
}
