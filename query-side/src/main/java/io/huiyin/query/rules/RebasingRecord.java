package io.huiyin.query.rules;

import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.query.recount.FollowedChange;
import io.huiyin.query.recount.ProposalProgress;
import io.huiyin.query.views.Recorded;

/** One re-basing, as the view keeps it. */
record RebasingRecord(int rebasing, ProposalProgress progress, String rule, String contentHash) {

    static RebasingRecord of(RebasingProposed event, Recorded recorded) {
        return new RebasingRecord(
                event.rebasing(), ProposalProgress.begunBy(recorded), event.rule(), event.contentHash());
    }

    RebasingRecord with(ProposalProgress next) {
        return new RebasingRecord(rebasing, next, rule, contentHash);
    }

    /** The change by which it moves deadlines. */
    ChangeId change() {
        return ChangeId.ofRebasing(rebasing);
    }

    FollowedChange followed() {
        return new FollowedChange(rebasing, change(), MoveReason.RULE_CHANGED, progress, null, rule);
    }
}
