package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a delivery. Immutable; each step gives a new one.
 *
 * @param dueAt while it waits: when it is tried next; while a node tries it: when another may
 * @param tries how often it was tried in this round
 * @param round 1, and one more with every retry a person asked for
 * @param endedAt when it was sent, confirmed, came back, died or was given up
 * @param trouble what stood in the way last
 * @param answer code of the mail server's last answer
 * @param contentDigest digest of what was handed over
 * @param triedBy the node that tries it now
 */
public record Progress(
        DeliveryState state,
        Instant dueAt,
        int tries,
        int round,
        @Nullable Instant endedAt,
        @Nullable Trouble trouble,
        @Nullable String answer,
        @Nullable String contentDigest,
        @Nullable String triedBy) {

    static Progress queued(Instant dueAt) {
        return new Progress(DeliveryState.QUEUED, dueAt, 0, 1, null, null, null, null, null);
    }

    Progress triedBy(String node, Instant until) {
        return new Progress(state, until, tries, round, endedAt, trouble, answer, contentDigest, node);
    }

    Progress sent(Instant now, String digest) {
        return new Progress(DeliveryState.SENT, dueAt, tries + 1, round, now, null, null, digest, null);
    }

    Progress later(Instant at, int triesThen, Trouble why, @Nullable String code) {
        return new Progress(state, at, triesThen, round, null, why, code, contentDigest, null);
    }

    Progress dead(Instant now, Trouble why, @Nullable String code) {
        return new Progress(DeliveryState.DEAD, dueAt, tries, round, now, why, code, contentDigest, null);
    }

    Progress bounced(Instant now) {
        return new Progress(DeliveryState.BOUNCED, dueAt, tries, round, now, null, null, contentDigest, null);
    }

    Progress acknowledged(Instant now) {
        return new Progress(DeliveryState.ACKNOWLEDGED, dueAt, tries, round, now, null, null, contentDigest, null);
    }

    Progress retried(Instant now) {
        return new Progress(DeliveryState.QUEUED, now, 0, round + 1, null, trouble, answer, contentDigest, null);
    }

    Progress givenUp(Instant now) {
        return new Progress(DeliveryState.GIVEN_UP, dueAt, tries, round, now, trouble, answer, contentDigest, null);
    }
}
