package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.incident.IncidentId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a notice to the people affected by an incident that is not closed.
 *
 * @param chinese what people are told
 * @param english the same for those who read English; may be left out
 * @param unknownItems what is still unknown, in any order; every other item is filled in
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record DraftNotice(
        @TargetAggregateIdentifier NoticeCampaignId campaignId,
        CommandId commandId,
        IncidentId incidentId,
        NoticeLetter chinese,
        @Nullable NoticeLetter english,
        List<NoticeItem> unknownItems)
        implements NoticeCommand {}
