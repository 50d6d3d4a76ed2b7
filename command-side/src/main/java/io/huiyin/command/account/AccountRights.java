package io.huiyin.command.account;

import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountResumed;
import io.huiyin.api.account.AccountRightsChanged;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSuspended;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.unit.UnitId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do, by the last word of the ledger.
 *
 * @param unitId the unit it works for, for roles bound to one
 */
public record AccountRights(Role role, @Nullable UnitId unitId, AccountState state) {

    /** Whether these are the rights in which somebody asks, and still good. */
    public boolean cover(Envelope asker) {
        return cover(asker.role(), asker.unit());
    }

    /** Whether an account that may still act has just this role and unit. */
    public boolean cover(Role asked, @Nullable UnitId unit) {
        return state == AccountState.ACTIVE && role == asked && Objects.equals(unitId, unit);
    }

    /** These rights with another role and unit. */
    AccountRights with(Role nextRole, @Nullable UnitId nextUnit) {
        return new AccountRights(nextRole, nextUnit, state);
    }

    /** What an account may do after an event, given what it could before; null for an account that is not open yet. */
    static @Nullable AccountRights after(AccountEvent event, @Nullable AccountRights before) {
        if (event instanceof AccountOpened opened) {
            return new AccountRights(opened.role(), opened.unitId(), AccountState.ACTIVE);
        }
        return before == null ? null : before.after(event);
    }

    private AccountRights after(AccountEvent event) {
        if (event instanceof AccountRightsChanged changed) {
            return with(changed.role(), changed.unitId());
        }
        if (event instanceof AccountSuspended) {
            return in(AccountState.SUSPENDED);
        }
        if (event instanceof AccountResumed) {
            return in(AccountState.ACTIVE);
        }
        return event instanceof AccountClosed ? in(AccountState.CLOSED) : this;
    }

    private AccountRights in(AccountState next) {
        return new AccountRights(role, unitId, next);
    }
}
