package io.huiyin.api.account;

import io.huiyin.api.unit.UnitId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An account was opened. */
@Revision("1")
public record AccountOpened(
        AccountId accountId, Role role, @Nullable UnitId unitId) implements AccountEvent {}
