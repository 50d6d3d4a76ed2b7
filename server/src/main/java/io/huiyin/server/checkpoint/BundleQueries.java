package io.huiyin.server.checkpoint;

import io.huiyin.api.CaseId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.BundleDownloaded;
import io.huiyin.api.trail.FindBundle;
import io.huiyin.api.trail.LedgerBundle;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.trail.LedgerAsTrail;
import io.huiyin.storage.BlockStore;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Gives whoever has put it on record a bundle to take home. */
final class BundleQueries {

    private final LedgerExport export;
    private final Checkpoints checkpoints;
    private final BlockStore blocks;
    private final LedgerAsTrail trail;

    BundleQueries(LedgerExport export, Checkpoints checkpoints, LedgerEventStore events, BlockStore blocks) {
        this.export = export;
        this.checkpoints = checkpoints;
        this.blocks = blocks;
        this.trail = new LedgerAsTrail(events, blocks);
    }

    /**
     * The bundle that is on record as being downloaded by this asker; empty when the ledger has no event of the case.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_ON_RECORD} if it is not
     */
    @QueryHandler
    Optional<LedgerBundle> handle(FindBundle query, MetaData metaData) {
        CaseId caseId = onRecord(query, Envelope.from(metaData)).caseId();
        // Signed before anything is answered: a house that cannot sign says so, and not in the middle of a file.
        long size = checkpoints.make().checkpoint().size();
        if (caseId == null) {
            return Optional.of(
                    new LedgerBundle("ledger-" + size + ".bundle", out -> export.ledger(out, ProgressListener.SILENT)));
        }
        return blocks.readStream(caseId.value(), 0, 1).isEmpty()
                ? Optional.empty()
                : Optional.of(new LedgerBundle(
                        caseId + "-" + size + ".bundle",
                        out -> export.stream(out, caseId.value(), Optional.empty(), ProgressListener.SILENT)));
    }

    private BundleDownloaded onRecord(FindBundle query, Envelope asker) {
        return trail.lookUp(query.lookUp())
                .filter(message ->
                        asker.actor().value().equals(message.getMetaData().get(Envelope.ACTOR)))
                .map(message -> message.getPayload())
                .filter(BundleDownloaded.class::isInstance)
                .map(BundleDownloaded.class::cast)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.NOT_ON_RECORD));
    }
}
