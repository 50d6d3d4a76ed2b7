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
 * Takes over an old case whole, all its facts in one append: shown and counted, never warned about, escalated or told.
 * Answered with a {@link RegisteredComplaint}. The same source key with other content is refused.
 *
 * @param source what the older system called it; {@link SourceKey#complaintId()} must be the complaint's id
 * @param unitId the unit that handled it, if known
 * @param reply the answer given, if one was
 * @param repliedAt when it was given; there exactly when {@code reply} is
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN})
public record RegisterHistoricalComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        CommandId commandId,
        SourceKey source,
        Channel channel,
        Matter matter,
        ClearText subject,
        ClearText narrative,
        Complainant complainant,
        Instant receivedAt,
        @Nullable UnitId unitId,
        @Nullable ClearText reply,
        @Nullable Instant repliedAt)
        implements ComplaintCommand {}
