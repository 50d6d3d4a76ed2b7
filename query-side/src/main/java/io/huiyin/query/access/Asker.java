package io.huiyin.query.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.unit.UnitId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as it decides what may be seen.
 *
 * @param account the account that asks
 * @param unit the unit the asker works for, if any
 */
public record Asker(AccountId account, Role role, @Nullable UnitId unit) {

    /**
     * Reads the asker from a query's metadata.
     *
     * @throws IllegalArgumentException if it names nobody
     */
    public static Asker of(Map<String, ?> metaData) {
        Envelope envelope = Envelope.from(metaData);
        return new Asker(envelope.actor(), envelope.role(), envelope.unit());
    }

    /** Whether the asker may see the cases of one unit only, or of none if there is no unit. */
    public boolean seesOwnUnitOnly() {
        return role.isBoundToUnit();
    }

    /** The unit whose cases the asker may see, for those bound to one. */
    public Optional<UnitId> ownUnit() {
        return Optional.ofNullable(unit);
    }

    /**
     * Whether the asker may see a case.
     *
     * @param handlingUnit the unit the case was dispatched to, if it was
     */
    public boolean sees(@Nullable UnitId handlingUnit) {
        return !seesOwnUnitOnly() || (unit != null && unit.equals(handlingUnit));
    }
}
