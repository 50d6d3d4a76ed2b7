package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
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
        @Nullable ClearText lateEntryReason)
        implements ComplaintCommand {}
