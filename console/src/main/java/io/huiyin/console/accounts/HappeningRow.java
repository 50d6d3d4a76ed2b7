package io.huiyin.console.accounts;

import io.huiyin.api.account.AccountHappening;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.time.Moments;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an account, as its page tells it.
 *
 * @param when in words
 * @param actor who did it: the name if there is one, else the pseudonym; absent for the house itself
 * @param role the account's role from then on, where that was said
 * @param unit name of the account's unit from then on, where that was said
 */
public record HappeningRow(
        long position,
        String event,
        String when,
        @Nullable String actor,
        Role actorRole,
        @Nullable Role role,
        @Nullable String unit) {

    static HappeningRow of(
            AccountHappening happening,
            Map<AccountId, SignInSummary> people,
            Map<UnitId, String> unitNames,
            Moments moments,
            Locale locale) {
        UnitId unit = happening.unitId();
        return new HappeningRow(
                happening.position(),
                happening.event(),
                moments.minute(happening.recordedAt(), locale),
                actor(happening.actor(), people),
                happening.actorRole(),
                happening.role(),
                unit == null ? null : unitNames.getOrDefault(unit, unit.value()));
    }

    private static @Nullable String actor(AccountId actor, Map<AccountId, SignInSummary> people) {
        if (actor.equals(AccountId.SYSTEM)) {
            return null;
        }
        SignInSummary known = people.get(actor);
        return known == null ? actor.value() : known.displayName().value();
    }
}
