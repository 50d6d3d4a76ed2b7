package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;

/** Asks for the tokens an account ever got; answered with a list of {@link ApiTokenSummary}, the newest first. */
@AllowedRoles({Role.SECURITY_ADMIN, Role.AUDITOR})
public record FindApiTokens(AccountId accountId) {}
