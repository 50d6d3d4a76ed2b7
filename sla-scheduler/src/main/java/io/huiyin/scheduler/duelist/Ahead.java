package io.huiyin.scheduler.duelist;

import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.scheduler.DueAct;
import java.time.Instant;

/**
 * Something to be done about a milestone.
 *
 * @param at from when on it may be done
 * @param reachesTheUnit whether the milestone climbs to people who have duty hours, and none of them has heard of it
 */
public record Ahead(MilestoneId milestone, DueAct act, Instant at, boolean reachesTheUnit) {

    /** A milestone that is not on record, and climbs to people who are on duty around the clock. */
    public static Ahead record(MilestoneId milestone, Instant at) {
        return new Ahead(milestone, DueAct.RECORD, at, false);
    }

    Ahead forewarnedAt(Instant earlier) {
        return new Ahead(milestone, DueAct.FOREWARN, earlier, true);
    }

    Ahead onceForewarned() {
        return new Ahead(milestone, act, at, false);
    }
}
