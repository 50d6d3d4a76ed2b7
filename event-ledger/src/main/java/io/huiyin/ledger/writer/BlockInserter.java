package io.huiyin.ledger.writer;

import io.huiyin.ledger.Patience;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.storage.StorageException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a block and settles doubt by inserting the same bytes again at the same height and reading back; never by
 * guessing.
 */
final class BlockInserter {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final int DOUBLINGS = 9;

    private final BlockStore blocks;
    private final Patience patience;
    private final Duration settleWithin;
    private final BooleanSupplier closing;
    private final Runnable whenInDoubt;

    /** @param whenInDoubt told once for a block of which nobody can say at first whether it was stored */
    BlockInserter(
            BlockStore blocks,
            Patience patience,
            Duration settleWithin,
            BooleanSupplier closing,
            Runnable whenInDoubt) {
        this.blocks = blocks;
        this.patience = patience;
        this.settleWithin = settleWithin;
        this.closing = closing;
        this.whenInDoubt = whenInDoubt;
    }

    /** Inserts a block, following up doubt for the settling time. */
    Insertion insert(FormedBlock formed) throws InterruptedException {
        long began = patience.nanos();
        boolean inDoubt = false;
        for (int attempt = 0; ; attempt++) {
            Insertion result = tryOnce(formed, inDoubt);
            if (result instanceof Insertion.Unsettled && !inDoubt) {
                inDoubt = true;
                whenInDoubt.run();
            }
            if (isFinal(result, inDoubt)) {
                return result;
            }
            if (closing.getAsBoolean() || patience.nanos() - began >= settleWithin.toNanos()) {
                return result;
            }
            patience.pause(pauseAfter(attempt));
        }
    }

    /** Goes on with a block that could not be settled in time, until it is settled or the ledger closes. */
    Insertion settle(FormedBlock formed) throws InterruptedException {
        Insertion result = tryOnce(formed, true);
        for (int attempt = 0; !isFinal(result, true) && !closing.getAsBoolean(); attempt++) {
            patience.pause(pauseAfter(attempt));
            result = tryOnce(formed, true);
        }
        return result;
    }

    private static boolean isFinal(Insertion result, boolean inDoubt) {
        return !inDoubt
                || result instanceof Insertion.Stands
                || result instanceof Insertion.Lost
                || result instanceof Insertion.KeysTaken;
    }

    private Insertion tryOnce(FormedBlock formed, boolean inDoubt) {
        try {
            return switch (blocks.insert(formed.block())) {
                case INSERTED -> new Insertion.Stands();
                case HEIGHT_TAKEN -> whoStandsThere(formed);
                case STREAM_KEY_TAKEN -> whichKeysAreTaken(formed, inDoubt);
            };
        } catch (OutcomeUnknownException e) {
            return new Insertion.Unsettled(e);
        } catch (StorageException e) {
            return inDoubt ? new Insertion.Unsettled(e) : new Insertion.Refused(e);
        } catch (RuntimeException e) {
            // A store that fails in a way of its own may have done anything.
            return new Insertion.Unsettled(e);
        }
    }

    private Insertion whoStandsThere(FormedBlock formed) {
        Optional<Block> standing;
        try {
            standing = blocks.readForCertain(formed.block().height());
        } catch (StorageException e) {
            // It may be this very block, from an earlier try.
            return new Insertion.Unsettled(e);
        }
        if (standing.isEmpty()) {
            return new Insertion.Unsettled(null);
        }
        boolean own = Arrays.equals(standing.get().header(), formed.block().header());
        return own ? new Insertion.Stands() : new Insertion.Lost(standing.get());
    }

    private Insertion whichKeysAreTaken(FormedBlock formed, boolean inDoubt) {
        Set<String> taken = new HashSet<>();
        for (BlockRecord record : formed.block().records()) {
            PositionedRecord holder = holderOf(record.streamKey());
            // A holder at or above this height means that the height is taken by now: the next try will tell.
            if (holder != null && holder.height() < formed.block().height()) {
                taken.add(record.streamKey());
            }
        }
        if (!taken.isEmpty()) {
            return new Insertion.KeysTaken(taken);
        }
        return inDoubt ? new Insertion.Unsettled(null) : new Insertion.HolderUnseen();
    }

    private @Nullable PositionedRecord holderOf(String streamKey) {
        int at = streamKey.lastIndexOf('@');
        List<PositionedRecord> found =
                blocks.readStream(streamKey.substring(0, at), Long.parseLong(streamKey.substring(at + 1)), 1);
        return found.isEmpty() ? null : found.get(0);
    }

    private static Duration pauseAfter(int attempt) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, DOUBLINGS));
    }
}
