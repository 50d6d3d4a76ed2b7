package io.huiyin.query.recount;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal stands, as the views keep it.
 *
 * @param proposedBy who brought it
 * @param decidedBy who approved or discarded it
 * @param decidedPosition position of that decision in the ledger; -1 while there is none
 */
public record ProposalProgress(
        ProposalStatus status,
        AccountId proposedBy,
        Instant proposedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        long decidedPosition) {

    /** As it begins. */
    public static ProposalProgress begunBy(Recorded recorded) {
        return new ProposalProgress(
                ProposalStatus.WAITING, recorded.envelope().actor(), recorded.recordedAt(), null, null, -1);
    }

    /** Somebody approved or discarded it. */
    public ProposalProgress decided(ProposalStatus decision, Recorded recorded) {
        return new ProposalProgress(
                decision,
                proposedBy,
                proposedAt,
                recorded.envelope().actor(),
                recorded.recordedAt(),
                recorded.position());
    }

    /** Every open case has followed. */
    public ProposalProgress carriedOut() {
        return new ProposalProgress(
                ProposalStatus.CARRIED_OUT, proposedBy, proposedAt, decidedBy, decidedAt, decidedPosition);
    }

    /** Whether it was approved, carried out or not. */
    public boolean cameIntoForce() {
        return status == ProposalStatus.APPROVED || status == ProposalStatus.CARRIED_OUT;
    }

    /**
     * Where it stands now.
     *
     * @param stillFits whether what it was proposed for is still in force
     */
    public ProposalStatus statusNow(boolean stillFits) {
        return status == ProposalStatus.WAITING && !stillFits ? ProposalStatus.OVERTAKEN : status;
    }
}
