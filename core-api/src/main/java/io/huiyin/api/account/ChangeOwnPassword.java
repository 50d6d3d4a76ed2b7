package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Changes the asker's own password.
 *
 * @param currentPassword the password until now
 * @param newPassword 12 to 64 characters, not easily guessed
 */
@AllowedRoles({
    Role.HOTLINE_AGENT,
    Role.HANDLER,
    Role.HOTLINE_SUPERVISOR,
    Role.SECURITY_OFFICER,
    Role.REGULATOR,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDITOR
})
@Within(Scope.THE_OWN_ACCOUNT)
public record ChangeOwnPassword(
        @TargetAggregateIdentifier AccountId accountId,
        CommandId commandId,
        ClearText currentPassword,
        ClearText newPassword)
        implements AccountCommand {}
