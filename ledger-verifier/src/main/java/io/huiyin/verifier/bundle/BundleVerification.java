package io.huiyin.verifier.bundle;

import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.format.TreeHasher;
import io.huiyin.verifier.tree.ProofRules;
import io.huiyin.verifier.verify.Problem;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.Verification;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Verifies a bundle with nothing but the bundle, public keys, and checkpoints that were kept elsewhere. */
public final class BundleVerification {

    private static final int EVENTS_AT_ONCE = 1024;

    private final BundleReader bundle;
    private final TrustedKeys keys;
    private final ProgressListener progress;
    private final Checkpoint checkpoint;
    private final List<SignedCheckpoint> kept;
    private final SortedMap<String, Long> streams = new TreeMap<>();
    private long events;

    private BundleVerification(
            InputStream in, TrustedKeys keys, List<SignedCheckpoint> kept, ProgressListener progress) {
        this.bundle = new BundleReader(in);
        this.keys = keys;
        this.progress = progress;
        bundle.successions().forEach(keys::follow);
        this.checkpoint = keys.require(bundle.checkpoint());
        this.kept = List.copyOf(kept);
    }

    /**
     * Reads the bundle to its end.
     *
     * @param keys what is trusted; successors that the bundle or its ledger names are trusted afterwards, too
     * @param kept checkpoints that the bundle must agree with
     * @throws FormatException with a sentence, if this is no bundle, or no trusted key signed one of the checkpoints
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static BundleReport verify(
            InputStream in, TrustedKeys keys, List<SignedCheckpoint> kept, ProgressListener progress) {
        BundleVerification verification = new BundleVerification(in, keys, kept, progress);
        return verification.bundle.isOfALedger() ? verification.ledger() : verification.someEvents();
    }

    private BundleReport ledger() {
        List<SignedCheckpoint> all = new ArrayList<>(kept);
        all.add(bundle.checkpoint());
        VerificationReport found = Verification.against(new BundledBlocks(bundle), all, keys, progress);
        Problem problem = found.problem();
        return problem == null
                ? report(true, found.blocks(), found.events(), afterTheBlocks(found), null)
                : report(true, found.blocks(), found.events(), problem.sentence(), problem.chinese());
    }

    private @Nullable String afterTheBlocks(VerificationReport found) {
        if (found.events() != checkpoint.size()) {
            return "The bundle goes on after its own checkpoint, which covers " + checkpoint.size() + " events";
        }
        return wrongEnd();
    }

    private BundleReport someEvents() {
        kept.forEach(keys::require);
        String problem;
        try {
            problem = firstProblem();
        } catch (FormatException e) {
            problem = e.getMessage();
        }
        return report(false, 0, events, problem, null);
    }

    private @Nullable String firstProblem() {
        TreeHasher hasher = new TreeHasher(keys.suiteOf(checkpoint));
        ProofRules rules = new ProofRules(hasher);
        String problem = olderTrees(rules);
        long after = -1;
        while (problem == null && events < bundle.count()) {
            ProvedEvent event = bundle.event();
            problem = event.position() <= after ? outOfOrder(event, after) : wrongWith(event, hasher, rules);
            after = event.position();
            events += problem == null ? 1 : 0;
            if (events % EVENTS_AT_ONCE == 0 || events == bundle.count()) {
                progress.checked(events, bundle.count(), events);
            }
        }
        return problem == null ? wrongEnd() : problem;
    }

    private static String outOfOrder(ProvedEvent event, long after) {
        return "Event " + event.position() + " stands after event " + after + " in the bundle";
    }

    private @Nullable String wrongWith(ProvedEvent event, TreeHasher hasher, ProofRules rules) {
        boolean held = rules.includes(
                hasher.leaf(event.record()), event.position(), checkpoint.size(), event.path(), checkpoint.root());
        if (!held) {
            return "Event " + event.position()
                    + " is not the one that the ledger holds there: the event, its position or its proof was changed";
        }
        EventRecord read = EventRecord.decode(event.record());
        long expected = streams.getOrDefault(read.stream(), 0L);
        if (read.sequence() != expected) {
            return "The bundle lacks event number " + expected + " of stream " + read.stream()
                    + ", which stands before event " + event.position();
        }
        streams.put(read.stream(), expected + 1);
        return null;
    }

    private @Nullable String olderTrees(ProofRules rules) {
        for (OlderTree older : bundle.olderTrees()) {
            if (!rules.isBeginning(older.size(), older.root(), checkpoint.size(), checkpoint.root(), older.path())) {
                return "The proof that the ledger begins with " + older.size() + " events does not hold";
            }
        }
        return kept.stream()
                .map(SignedCheckpoint::checkpoint)
                .filter(checkpointKept -> !isBeginning(checkpointKept))
                .findFirst()
                .map(checkpointKept -> "It is not proved that the ledger still begins with the " + checkpointKept.size()
                        + " events of the checkpoint made at " + checkpointKept.time())
                .orElse(null);
    }

    private boolean isBeginning(Checkpoint older) {
        boolean itself = older.size() == checkpoint.size() && Arrays.equals(older.root(), checkpoint.root());
        return older.ledgerId().equals(checkpoint.ledgerId())
                && (itself
                        || bundle.olderTrees().stream()
                                .anyMatch(tree ->
                                        tree.size() == older.size() && Arrays.equals(tree.root(), older.root())));
    }

    private @Nullable String wrongEnd() {
        try {
            bundle.end();
            return null;
        } catch (FormatException e) {
            return e.getMessage();
        }
    }

    private BundleReport report(
            boolean whole, long blocks, long soundEvents, @Nullable String problem, @Nullable String chinese) {
        return new BundleReport(
                whole,
                checkpoint.ledgerId(),
                blocks,
                soundEvents,
                checkpoint.size(),
                checkpoint.time().toString(),
                HexFormat.of().formatHex(checkpoint.root()),
                streams,
                problem,
                chinese);
    }
}
