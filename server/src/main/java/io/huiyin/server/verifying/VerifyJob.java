package io.huiyin.server.verifying;

import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.verifying.VerificationBookmarks.Kept;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.verify.Bookmark;
import io.huiyin.verifier.verify.Problem;
import io.huiyin.verifier.verify.VerificationReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The verification of the whole ledger as a job; interrupted and asked the same again, it goes on. */
public final class VerifyJob implements HouseJob<VerifyJob.Argument, VerifyJob.Verified> {

    /** Which job it is. */
    public static final JobKind<Argument, Verified> KIND = new JobKind<>("verify", Argument.class, Verified.class);

    private final BlockStore blocks;
    private final @Nullable VerificationBookmarks bookmarks;

    /**
     * Verifies these blocks.
     *
     * @param bookmarks where is kept how far an interrupted one came; null to begin anew each time
     */
    public VerifyJob(BlockStore blocks, @Nullable VerificationBookmarks bookmarks) {
        this.blocks = blocks;
        this.bookmarks = bookmarks;
    }

    /**
     * The whole ledger, against what is known of it.
     *
     * @param checkpoints texts of checkpoints kept elsewhere that it must agree with
     * @param keys public keys that are trusted; without any, checkpoints are taken at their word
     * @param successions notes in which a key names the one after it, the oldest first
     * @param anew whether to begin with block 0 whatever an interrupted verification left
     */
    public record Argument(List<String> checkpoints, List<String> keys, List<String> successions, boolean anew) {

        /** Names what is asked, so that no other question goes on from its bookmark. */
        private String question() {
            String asked = String.join("\n", checkpoints) + "\n" + String.join("\n", keys) + "\n"
                    + String.join("\n", successions);
            return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)) + "-" + asked.length();
        }
    }

    /**
     * What was found.
     *
     * @param ledgerId hash of block 0 in hex; absent when there is no block 0
     * @param blocks blocks found sound, from 0 on
     * @param events events in them
     * @param lastHash hash of the last block found sound, in hex; absent when there is none
     * @param rootHash root of the tree over these events, in hex
     * @param problem the first thing wrong, or null if all is sound
     * @param wentOnAfter the block behind which an interrupted verification was gone on with; null when it began with
     *     block 0
     * @param begunAt when the interrupted one began; null when there was none
     */
    public record Verified(
            @Nullable String ledgerId,
            long blocks,
            long events,
            @Nullable String lastHash,
            String rootHash,
            @Nullable Problem problem,
            @Nullable Long wentOnAfter,
            @Nullable String begunAt) {

        private static Verified of(VerificationReport report, @Nullable Kept before) {
            return new Verified(
                    report.ledgerId(),
                    report.blocks(),
                    report.events(),
                    report.lastHash(),
                    report.rootHash(),
                    report.problem(),
                    before == null ? null : (Long) before.bookmark().point().height(),
                    before == null ? null : before.begunAt().toString());
        }

        /** Whether nothing was wrong. */
        public boolean sound() {
            return problem == null;
        }
    }

    @Override
    public JobKind<Argument, Verified> kind() {
        return KIND;
    }

    @Override
    public Verified run(Argument argument, ProgressListener progress) {
        if (bookmarks == null) {
            return Verified.of(verify(argument, null, telling(progress)), null);
        }
        String question = argument.question();
        Optional<Kept> before = argument.anew() ? Optional.empty() : bookmarks.find(question);
        VerificationBookmarks.Run run = bookmarks.begin(question, before.orElse(null));
        try {
            VerificationReport report =
                    verify(argument, before.map(Kept::bookmark).orElse(null), new Marking(telling(progress), run));
            run.ended();
            return Verified.of(report, before.orElse(null));
        } catch (RuntimeException interrupted) {
            run.interrupted();
            throw interrupted;
        }
    }

    private VerificationReport verify(
            Argument argument, @Nullable Bookmark from, io.huiyin.verifier.verify.ProgressListener listener) {
        List<SignedCheckpoint> kept =
                argument.checkpoints().stream().map(SignedCheckpoint::parse).toList();
        return LedgerVerifier.verifyFrom(blocks, from, kept, trusted(argument), listener);
    }

    private static @Nullable TrustedKeys trusted(Argument argument) {
        if (argument.keys().isEmpty()) {
            return null;
        }
        TrustedKeys keys =
                new TrustedKeys(argument.keys().stream().map(VerifierKey::parse).toList());
        argument.successions().stream().map(SignedNote::parse).forEach(keys::follow);
        return keys;
    }

    private static io.huiyin.verifier.verify.ProgressListener telling(ProgressListener progress) {
        return (checked, all, events) -> progress.advanced(checked, all);
    }

    /** Keeps how far it is before anybody hears of it. */
    private record Marking(io.huiyin.verifier.verify.ProgressListener told, VerificationBookmarks.Run run)
            implements io.huiyin.verifier.verify.ProgressListener {

        @Override
        public void checked(long checkedBlocks, long ofBlocks, long events) {
            told.checked(checkedBlocks, ofBlocks, events);
        }

        @Override
        public void passed(Bookmark bookmark) {
            run.passed(bookmark);
        }
    }
}
