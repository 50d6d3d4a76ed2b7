package io.huiyin.notifications.recall;

import io.huiyin.api.CaseId;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads a case's own stream, which never lags and says the same at every rebuild. */
public record CaseRecall(StreamReader streams) {

    /** The case as it was after one of its events. */
    public KnownCase caseAfter(CaseId caseId, long sequence) {
        return streams.read(caseId.value())
                .filter(event -> event.getSequenceNumber() <= sequence)
                .map(DomainEventMessage::getPayload)
                .reduce(KnownCase.unknown(caseId), KnownCase::after, (earlier, later) -> later);
    }
}
