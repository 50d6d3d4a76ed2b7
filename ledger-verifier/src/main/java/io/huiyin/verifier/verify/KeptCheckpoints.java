package io.huiyin.verifier.verify;

import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.chain.ProblemKind;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.format.TreeHasher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checkpoints that a ledger must agree with: only these show that it was cut off or written anew with right hashes. */
final class KeptCheckpoints {

    private final List<Checkpoint> bySize;
    private final Map<Long, List<Checkpoint>> byHeight;
    /** Those before it end in blocks that were walked past. */
    private int next;

    private @Nullable Checkpoint agreed;

    KeptCheckpoints(List<Checkpoint> kept) {
        bySize =
                kept.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
        byHeight = kept.stream().collect(Collectors.groupingBy(Checkpoint::height));
    }

    /** All must be of the ledger that begins here. */
    void requireOf(ChainPoint point) {
        for (Checkpoint kept : bySize) {
            if (!kept.ledgerId().equals(point.ledgerIdHex())) {
                throw new ProblemFound(
                        0,
                        null,
                        ProblemKind.OTHER_LEDGER,
                        "The checkpoint of " + name(kept) + " is of ledger " + kept.ledgerId() + ", and this is ledger "
                                + point.ledgerIdHex());
            }
        }
    }

    /** Those of what this block has must have the same root and the same block. Blocks come in their order. */
    void requireAgreement(ChainPoint before, FiledBlock block, ChainPoint after) {
        while (next < bySize.size() && bySize.get(next).size() <= after.nextPosition()) {
            Checkpoint kept = bySize.get(next);
            if (kept.size() > before.nextPosition()) {
                require(Arrays.equals(rootAt(kept.size(), before, block), kept.root()), kept, after, "other events");
                agreed = kept;
            }
            next++;
        }
        for (Checkpoint kept : byHeight.getOrDefault(after.height(), List.of())) {
            require(kept.blockHash().equals(after.hashHex()), kept, after, "the same events in another block");
        }
    }

    /** None may cover more than there is. */
    void requireNoneBeyond(ChainPoint end) {
        for (Checkpoint kept : bySize) {
            if (kept.size() > end.nextPosition()) {
                throw new ProblemFound(
                        end.height() + 1,
                        null,
                        ProblemKind.CUT_OFF,
                        "The ledger ends with block " + end.height() + " and has " + end.nextPosition()
                                + " events, but the checkpoint of " + name(kept) + " covers block " + kept.height()
                                + ": its end was cut off");
            }
        }
    }

    private void require(boolean same, Checkpoint kept, ChainPoint after, String whatStandsThere) {
        if (!same) {
            throw new ProblemFound(
                    after.height(),
                    null,
                    ProblemKind.OTHER_THAN_CHECKPOINT,
                    "Up to block " + after.height() + " there are " + whatStandsThere + " than the checkpoint of "
                            + name(kept) + " says: something from block " + firstDoubted()
                            + " on was written anew with right hashes");
        }
    }

    private static byte[] rootAt(long size, ChainPoint before, FiledBlock block) {
        TreeHasher hasher = new TreeHasher(before.suite());
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size - before.nextPosition(); i++) {
            leaves.add(hasher.leaf(block.records().get(i).bytes()));
        }
        return before.frontier().with(leaves, hasher).root(hasher);
    }

    private long firstDoubted() {
        return agreed == null ? 1 : agreed.height() + 1;
    }

    private static String name(Checkpoint kept) {
        return kept.size() + " events made at " + kept.time();
    }
}
