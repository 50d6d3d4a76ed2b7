package io.huiyin.server.verifying;

import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.verify.VerificationReport;
import java.util.List;

/** The verification of the whole ledger as a job. */
public final class VerifyJob implements HouseJob<VerifyJob.Argument, VerificationReport> {

    /** Which job it is. */
    public static final JobKind<Argument, VerificationReport> KIND =
            new JobKind<>("verify", Argument.class, VerificationReport.class);

    private final BlockStore blocks;

    public VerifyJob(BlockStore blocks) {
        this.blocks = blocks;
    }

    /**
     * The whole ledger, against what is known of it.
     *
     * @param checkpoints texts of checkpoints kept elsewhere that it must agree with
     */
    public record Argument(List<String> checkpoints) {}

    @Override
    public JobKind<Argument, VerificationReport> kind() {
        return KIND;
    }

    @Override
    public VerificationReport run(Argument argument, ProgressListener progress) {
        List<Checkpoint> kept = argument.checkpoints().stream()
                .map(SignedCheckpoint::parse)
                .map(SignedCheckpoint::checkpoint)
                .toList();
        return LedgerVerifier.verifyAgainst(blocks, kept, (checked, all, events) -> progress.advanced(checked, all));
    }
}
