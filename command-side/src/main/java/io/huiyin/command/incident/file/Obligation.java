package io.huiyin.command.incident.file;

import io.huiyin.api.deadline.Deadline;

/**
 * One thing that is owed.
 *
 * @param missed whether it is on record that its due instant passed
 * @param ended whether it was met, met late or waived
 */
public record Obligation(Deadline deadline, boolean missed, boolean ended) {

    /** As it begins. */
    static Obligation begunBy(Deadline deadline) {
        return new Obligation(deadline, false, false);
    }

    Obligation missedOnRecord() {
        return new Obligation(deadline, true, ended);
    }

    Obligation endedOnRecord() {
        return new Obligation(deadline, missed, true);
    }
}
