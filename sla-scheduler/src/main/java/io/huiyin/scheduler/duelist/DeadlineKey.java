package io.huiyin.scheduler.duelist;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.DeadlineId;
import java.util.Comparator;

/** One deadline of one case, whatever its version. */
public record DeadlineKey(CaseId caseId, DeadlineId deadlineId) implements Comparable<DeadlineKey> {

    private static final Comparator<DeadlineKey> ORDER = Comparator.<DeadlineKey, String>comparing(
                    key -> key.caseId().value())
            .thenComparing(key -> key.deadlineId().value());

    @Override
    public int compareTo(DeadlineKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return caseId + "/" + deadlineId;
    }
}
