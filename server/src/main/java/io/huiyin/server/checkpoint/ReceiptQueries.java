package io.huiyin.server.checkpoint;

import io.huiyin.api.CaseId;
import io.huiyin.api.Permissions;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.receipt.FindLedgerReceipt;
import io.huiyin.api.receipt.LedgerReceiptText;
import io.huiyin.ledger.proof.LedgerProofs;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.receipt.LedgerReceipt;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;

/** Gives whoever may read a case the proof that the ledger holds an event of it. */
final class ReceiptQueries {

    private final Checkpoints checkpoints;
    private final LedgerProofs proofs;
    private final BlockStore blocks;
    private final Supplier<QueryGateway> queries;

    ReceiptQueries(Checkpoints checkpoints, LedgerProofs proofs, BlockStore blocks, Supplier<QueryGateway> queries) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.blocks = blocks;
        this.queries = queries;
    }

    /** The receipt; empty when the case has no such event or the asker may not see the case. */
    @QueryHandler
    Optional<LedgerReceiptText> handle(FindLedgerReceipt query, MetaData metaData) {
        return mayRead(query.caseId(), metaData)
                ? record(query).map(record -> receipt(query, record))
                : Optional.empty();
    }

    // Asked in the asker's name, so that there is one place that decides who sees a case.
    private boolean mayRead(CaseId caseId, MetaData metaData) {
        return caseId.isComplaint()
                ? ask(new FindCaseFile(new ComplaintId(caseId.value()), null), CaseFile.class, metaData)
                : ask(new FindIncidentFile(new IncidentId(caseId.value()), null), IncidentFile.class, metaData);
    }

    private <R> boolean ask(Object query, Class<R> answer, MetaData metaData) {
        return Permissions.mayUse(query.getClass(), Envelope.from(metaData).role())
                && queries.get()
                        .query(
                                query.getClass().getName(),
                                GenericMessage.asMessage(query).andMetaData(metaData),
                                ResponseTypes.optionalInstanceOf(answer))
                        .join()
                        .isPresent();
    }

    private Optional<byte[]> record(FindLedgerReceipt query) {
        return blocks.blockOf(query.position())
                .map(block -> recordIn(block, query.position()))
                .filter(record -> EventRecord.decode(record).stream()
                        .equals(query.caseId().value()));
    }

    private static byte[] recordIn(Block block, long position) {
        return block.records().get((int) (position - block.firstPosition())).bytes();
    }

    private LedgerReceiptText receipt(FindLedgerReceipt query, byte[] record) {
        SignedCheckpoint signed = checkpoints
                .newest()
                .filter(newest -> newest.checkpoint().size() > query.position())
                .orElseGet(checkpoints::make);
        Checkpoint checkpoint = signed.checkpoint();
        LedgerReceipt receipt = new LedgerReceipt(
                query.position(),
                record,
                proofs.inclusion(query.position(), record, checkpoint.size(), checkpoint.root()),
                signed);
        return new LedgerReceiptText(query.caseId() + "-" + query.position() + ".tlog-proof", receipt.text());
    }
}
