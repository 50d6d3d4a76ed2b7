package io.huiyin.api.cases;

import io.huiyin.api.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who had a case, and for how much of the time. The citizen's clock does not notice.
 *
 * @param unitId the unit; absent for the hotline itself, which has a case until it gives it to a unit
 * @param unitName the unit's name as it is now
 * @param until when another one got it or it was answered; absent while the holder has it
 * @param worked working time in between, by the days of whoever had it, each from 00:00 to 24:00; absent where the
 *     calendar does not reach
 */
public record CaseHolding(
        @Nullable UnitId unitId,
        @Nullable String unitName,
        Instant from,
        @Nullable Instant until,
        @Nullable Duration worked) {}
