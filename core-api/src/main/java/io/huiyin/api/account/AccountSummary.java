package io.huiyin.api.account;

import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do now.
 *
 * @param unitId the unit it works for, for roles bound to one
 * @param openedAt when it was opened
 */
public record AccountSummary(
        AccountId accountId, Role role, @Nullable UnitId unitId, AccountState state, Instant openedAt) {}
