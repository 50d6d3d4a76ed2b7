package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the next events that answer a question on record ({@link SearchTrail}, {@link DownloadTrail}) of the same
 * asker; answered with a {@link TrailPage}. One answer looks at a bounded number of events, so a page may be short, even
 * empty, though there is more: {@link TrailPage#next} says where to go on.
 *
 * @param from the first position to look at; absent means from the ledger's beginning or end
 * @param atMost most events wanted, 1 to 500
 */
@AllowedRoles({Role.REGULATOR, Role.AUDITOR})
public record FindTrail(
        LookUpId lookUp, TrailDirection direction, @Nullable Long from, int atMost) {}
