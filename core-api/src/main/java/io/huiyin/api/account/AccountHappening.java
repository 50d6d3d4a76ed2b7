package io.huiyin.api.account;

import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an account.
 *
 * @param position the event's position in the ledger
 * @param event the event's stable name
 * @param recordedAt when it was recorded
 * @param actor who did it, as a pseudonym
 * @param actorRole the role in which it was done
 * @param role the role the account has from then on, where that was said
 * @param unitId the unit the account works for from then on, where that was said
 */
public record AccountHappening(
        long position,
        String event,
        Instant recordedAt,
        AccountId actor,
        Role actorRole,
        @Nullable Role role,
        @Nullable UnitId unitId) {}
