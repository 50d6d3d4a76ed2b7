package io.huiyin.api.trail;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the trail are asked for; what is absent leaves nothing out. It goes on record as it is and therefore
 * holds pseudonyms only.
 *
 * @param from recorded at this instant or later
 * @param until recorded before this instant
 * @param actor done by this account
 * @param event of this kind, by its stable name
 * @param caseId in the stream of this case
 * @param unit done for this unit, or naming it
 */
public record TrailFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable AccountId actor,
        @Nullable String event,
        @Nullable CaseId caseId,
        @Nullable UnitId unit) {

    /** Everything. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null);

    /** The events of one case. */
    public static TrailFilter ofCase(CaseId caseId) {
        return new TrailFilter(null, null, null, null, caseId, null);
    }
}
