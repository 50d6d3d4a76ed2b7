package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A report went to the competent authority.
 *
 * @param report its number within the incident, from 1
 * @param unknownItems what was still unknown, each once, in the order of the enum
 * @param acknowledgementNumber the number the authority took it under, if it was known at once
 * @param submittedAt when it left
 * @param enteredAt when it was entered
 * @param lateEntryEvidence what proves an earlier instant, if it was entered after the fact
 * @param lateReason why it came after its due instant, if it did
 */
@Revision("1")
public record AuthorityReportSubmitted(
        IncidentId incidentId,
        int report,
        AuthorityReportKind kind,
        SealedText content,
        List<ReportItem> unknownItems,
        @Nullable AcknowledgementNumber acknowledgementNumber,
        Instant submittedAt,
        Instant enteredAt,
        @Nullable SealedText lateEntryEvidence,
        @Nullable SealedText lateReason)
        implements IncidentEvent {

    public AuthorityReportSubmitted {
        unknownItems = List.copyOf(unknownItems);
    }
}
