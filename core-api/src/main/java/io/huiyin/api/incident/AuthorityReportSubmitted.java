package io.huiyin.api.incident;

import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param authorities to whom it went, each once, in the order of the enum; absent in revision 1, and then the competent
 *     authority
 */
@Revision("2")
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
        @Nullable SealedText lateReason,
        @Nullable List<Authority> authorities)
        implements IncidentEvent {

    public AuthorityReportSubmitted {
        unknownItems = List.copyOf(unknownItems);
        authorities = authorities == null ? null : List.copyOf(authorities);
    }

    /** A report to the competent authority, as revision 1 tells it. */
    public AuthorityReportSubmitted(
            IncidentId incidentId,
            int report,
            AuthorityReportKind kind,
            SealedText content,
            List<ReportItem> unknownItems,
            @Nullable AcknowledgementNumber acknowledgementNumber,
            Instant submittedAt,
            Instant enteredAt,
            @Nullable SealedText lateEntryEvidence,
            @Nullable SealedText lateReason) {
        this(
                incidentId,
                report,
                kind,
                content,
                unknownItems,
                acknowledgementNumber,
                submittedAt,
                enteredAt,
                lateEntryEvidence,
                lateReason,
                null);
    }

    /** To whom it went. */
    public List<Authority> sentTo() {
        return authorities == null ? List.of(Authority.COMPETENT_AUTHORITY) : authorities;
    }

    /** What of the incident's obligations it fulfils. */
    public Fulfilment fulfilment() {
        return fulfilmentOf(kind, sentTo());
    }

    /** What a report fulfils: a later one does for an earlier one that is still owed. */
    public static Fulfilment fulfilmentOf(AuthorityReportKind kind, List<Authority> authorities) {
        return new Fulfilment(
                switch (kind) {
                    case INITIAL -> Set.of(ObligationKind.AUTHORITY_REPORT);
                    case FOLLOW_UP -> Set.of(ObligationKind.AUTHORITY_REPORT, ObligationKind.FOLLOW_UP_REPORT);
                    case FINAL ->
                        Set.of(
                                ObligationKind.AUTHORITY_REPORT,
                                ObligationKind.FOLLOW_UP_REPORT,
                                ObligationKind.FINAL_REPORT);
                },
                authorities.stream().map(Authority::ruleName).collect(Collectors.toSet()));
    }
}
