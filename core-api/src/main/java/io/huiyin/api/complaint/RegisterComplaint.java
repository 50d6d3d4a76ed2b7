package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Logs what a citizen brings forward (登记). Answered with a {@link RegisteredComplaint}.
 *
 * @param subject 1 to 200 characters
 * @param narrative 1 to 20,000 characters
 * @param receivedAt when the city first received it; absent means now; earlier than now makes it a late entry
 * @param lateEntryReason why it is entered late; needed when received more than five minutes ago; 1 to 500 characters
 * @param accusedUnit the unit a tip-off is about, if it is about one; absent for every other matter
 */
@AllowedRoles({Role.HOTLINE_AGENT, Role.HOTLINE_SUPERVISOR})
public record RegisterComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        CommandId commandId,
        Channel channel,
        Matter matter,
        ClearText subject,
        ClearText narrative,
        Complainant complainant,
        @Nullable Instant receivedAt,
        @Nullable ClearText lateEntryReason,
        @Nullable UnitId accusedUnit)
        implements ComplaintCommand {

    /** Logs what is about no unit. */
    public RegisterComplaint(
            ComplaintId complaintId,
            CommandId commandId,
            Channel channel,
            Matter matter,
            ClearText subject,
            ClearText narrative,
            Complainant complainant,
            @Nullable Instant receivedAt,
            @Nullable ClearText lateEntryReason) {
        this(
                complaintId,
                commandId,
                channel,
                matter,
                subject,
                narrative,
                complainant,
                receivedAt,
                lateEntryReason,
                null);
    }
}
