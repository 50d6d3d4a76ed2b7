package io.huiyin.server.verifying;

import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.ledger.verify.VerificationReport;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.storage.BlockStore;

/** The verification of the whole ledger as a job. */
public final class VerifyJob implements HouseJob<VerifyJob.Argument, VerificationReport> {

    /** Which job it is. */
    public static final JobKind<Argument, VerificationReport> KIND =
            new JobKind<>("verify", Argument.class, VerificationReport.class);

    private final BlockStore blocks;

    public VerifyJob(BlockStore blocks) {
        this.blocks = blocks;
    }

    /** The whole ledger; there is nothing to choose yet. */
    public record Argument() {}

    @Override
    public JobKind<Argument, VerificationReport> kind() {
        return KIND;
    }

    @Override
    public VerificationReport run(Argument argument, ProgressListener progress) {
        return LedgerVerifier.verify(blocks, (checked, all, events) -> progress.advanced(checked, all));
    }
}
