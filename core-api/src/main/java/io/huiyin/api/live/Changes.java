package io.huiyin.api.live;

import io.huiyin.api.CaseId;
import java.util.Set;

/**
 * What has changed, by name only.
 *
 * @param position up to which this says everything; to be asked from the next time
 * @param cases cases that the asker may see, or could see until they were given to another unit
 * @param more whether other cases may have changed as well: too many to name, or too long ago to remember
 */
public record Changes(long position, Set<CaseId> cases, boolean more) {

    public Changes {
        cases = Set.copyOf(cases);
    }

    /** Nothing has changed up to here. */
    public static Changes noneUpTo(long position) {
        return new Changes(position, Set.of(), false);
    }

    /** Whether anything may have changed. */
    public boolean any() {
        return more || !cases.isEmpty();
    }
}
