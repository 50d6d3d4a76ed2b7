package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Says that a report went to one or several authorities. Reports are numbered from 1 within their incident.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param kind the first report to an authority is the initial one, and only the first; nothing follows the final one
 * @param content 1 to 20,000 characters
 * @param unknownItems what is still unknown and will be supplied later, in any order
 * @param acknowledgementNumber the number the authority took it under, 1 to 60 characters; may be added later
 * @param submittedAt when it left; absent means now; earlier than now is for supervisors only and needs
 *     {@code lateEntryEvidence}
 * @param lateEntryEvidence what proves an instant earlier than now, 1 to 2,000 characters
 * @param lateReason why it comes after its due instant, 1 to 500 characters; needed when it does
 * @param authorities to whom it went, in any order; absent means the competent authority
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record SubmitAuthorityReport(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        AuthorityReportKind kind,
        ClearText content,
        List<ReportItem> unknownItems,
        @Nullable AcknowledgementNumber acknowledgementNumber,
        @Nullable Instant submittedAt,
        @Nullable ClearText lateEntryEvidence,
        @Nullable ClearText lateReason,
        @Nullable List<Authority> authorities)
        implements IncidentCommand {

    public SubmitAuthorityReport {
        authorities = authorities == null ? null : List.copyOf(authorities);
    }

    /** A report to the competent authority. */
    public SubmitAuthorityReport(
            IncidentId incidentId,
            CommandId commandId,
            @Nullable Long expectedVersion,
            AuthorityReportKind kind,
            ClearText content,
            List<ReportItem> unknownItems,
            @Nullable AcknowledgementNumber acknowledgementNumber,
            @Nullable Instant submittedAt,
            @Nullable ClearText lateEntryEvidence,
            @Nullable ClearText lateReason) {
        this(
                incidentId,
                commandId,
                expectedVersion,
                kind,
                content,
                unknownItems,
                acknowledgementNumber,
                submittedAt,
                lateEntryEvidence,
                lateReason,
                null);
    }
}
