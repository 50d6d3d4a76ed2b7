package io.huiyin.api.account;

import io.huiyin.api.unit.UnitId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An account got another role, another unit, or both. */
@Revision("1")
public record AccountRightsChanged(
        AccountId accountId, Role role, @Nullable UnitId unitId) implements AccountEvent {}
