package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Says that those who may be affected were told. Any number of notices; the first one is the one owed.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param medium how they were told
 * @param recipients how many, from 1; may be left out for a public announcement only
 * @param text what they were told, 1 to 20,000 characters
 * @param notifiedAt when; absent means now; earlier than now is for supervisors, and for the house after a bulk
 *     notice, and needs {@code lateEntryEvidence}
 * @param lateEntryEvidence what proves an instant earlier than now, 1 to 2,000 characters
 * @param lateReason why it comes after its due instant, 1 to 500 characters; needed when it does
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record RecordNoticeToAffected(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        NoticeMedium medium,
        @Nullable Integer recipients,
        ClearText text,
        @Nullable Instant notifiedAt,
        @Nullable ClearText lateEntryEvidence,
        @Nullable ClearText lateReason)
        implements IncidentCommand {}
