package io.huiyin.console.proposal;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One proposal as pages show it.
 *
 * @param proposedBy who brought it; null for the house's own command line
 * @param own whether the reader brought it
 * @param decided when it was approved or laid aside
 */
public record ProposalRow(
        int number,
        ProposalStatus status,
        @Nullable String proposedBy,
        boolean own,
        String proposed,
        @Nullable String decidedBy,
        @Nullable String decided,
        long moved,
        long confirmed) {

    /**
     * What happened to it.
     *
     * @param proposedBy who brought it
     * @param decidedBy who approved or discarded it
     */
    public record Course(
            AccountId proposedBy,
            Instant proposedAt,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt) {}

    /** As somebody reads it. */
    public static ProposalRow of(
            int number,
            ProposalStatus status,
            Course course,
            long moved,
            long confirmed,
            Colleagues colleagues,
            AccountId reader,
            Moments moments,
            Locale locale) {
        AccountId decidedBy = course.decidedBy();
        Instant decidedAt = course.decidedAt();
        return new ProposalRow(
                number,
                status,
                colleagues.name(course.proposedBy()),
                course.proposedBy().equals(reader),
                moments.minute(course.proposedAt(), locale),
                decidedBy == null ? null : colleagues.name(decidedBy),
                decidedAt == null ? null : moments.minute(decidedAt, locale),
                moved,
                confirmed);
    }

    /** Whether it waits for a second person. */
    public boolean waits() {
        return status == ProposalStatus.WAITING;
    }

    /** Whether it can still be laid aside. */
    public boolean open() {
        return waits() || status == ProposalStatus.OVERTAKEN;
    }

    /** Whether it was approved, carried out or not. */
    public boolean approved() {
        return underWay() || status == ProposalStatus.CARRIED_OUT;
    }

    /** Whether open cases are still being counted anew. */
    public boolean underWay() {
        return status == ProposalStatus.APPROVED;
    }
}
