package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;

/** Asks how the asker has signed in lately; answered with an {@code Optional<SignInSummary>}. */
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
public record FindOwnSignIn() {}
