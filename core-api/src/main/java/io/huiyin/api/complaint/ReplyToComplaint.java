package io.huiyin.api.complaint;

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
 * Answers the citizen (答复). A handler may answer only cases that were dispatched to the own unit.
 *
 * @param expectedVersion the version of the case file the person had before them; absent means any
 * @param reply 1 to 20,000 characters
 * @param repliedAt when the reply left the house; absent means now; earlier than now is for supervisors only and
 *     needs {@code lateEntryEvidence}
 * @param lateEntryEvidence what proves the earlier instant, 1 to 2,000 characters
 */
@AllowedRoles({Role.HANDLER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record ReplyToComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ClearText reply,
        @Nullable Instant repliedAt,
        @Nullable ClearText lateEntryEvidence)
        implements ComplaintCommand {}
