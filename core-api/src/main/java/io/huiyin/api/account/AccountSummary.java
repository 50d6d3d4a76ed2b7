package io.huiyin.api.account;

import io.huiyin.api.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What an account may do now. */
public record AccountSummary(
        AccountId accountId, Role role, @Nullable UnitId unitId, boolean closed) {}
