package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all accounts, the newest first; answered with a list of {@link AccountSummary}.
 *
 * @param atLeast the position to wait for briefly; null means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_ADMIN, Role.AUDITOR})
public record FindAccounts(@Nullable Long atLeast) {}
