package io.huiyin.command.complaint;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which complaints there are. One that was registered is seen at once, on every node. Thread-safe. */
@FunctionalInterface
public interface ComplaintRegister {

    /** What other cases may need to know of a complaint; empty when there is no such complaint. */
    Optional<KnownComplaint> find(ComplaintId complaintId);

    /**
     * A complaint.
     *
     * @param receivedAt when the city received it
     * @param units every unit it was ever given to
     */
    record KnownComplaint(Instant receivedAt, Set<UnitId> units) {

        public KnownComplaint {
            units = Set.copyOf(units);
        }
    }
}
