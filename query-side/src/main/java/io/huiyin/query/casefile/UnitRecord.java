package io.huiyin.query.casefile;

import io.huiyin.api.deadline.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The own time of the unit that has a case, as the view keeps it.
 *
 * @param missed whether it was missed, answered later or not
 * @param endedAt when the unit answered; absent while it has not
 */
public record UnitRecord(
        Deadline deadline, boolean missed, @Nullable Instant endedAt) {

    static UnitRecord begunBy(Deadline deadline) {
        return new UnitRecord(deadline, false, null);
    }

    UnitRecord confirmedAs(Deadline confirmed) {
        return new UnitRecord(confirmed, missed, endedAt);
    }

    UnitRecord missedOnRecord() {
        return new UnitRecord(deadline, true, endedAt);
    }

    UnitRecord endedAt(Instant at) {
        return new UnitRecord(deadline, missed, at);
    }
}
