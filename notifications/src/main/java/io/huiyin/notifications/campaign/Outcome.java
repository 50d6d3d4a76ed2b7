package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeProofRow;
import io.huiyin.api.notice.NoticeResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the message to one person.
 *
 * @param tries how often it was tried
 * @param at when it was settled; null while it waits
 * @param nextTryAt before when it is not tried again; null when it may be at once, or never
 * @param answer code of the mail server's last answer
 */
record Outcome(
        NoticeResult result,
        int tries,
        @Nullable Instant at,
        @Nullable Instant nextTryAt,
        @Nullable String answer) {

    /** Not tried yet. */
    static final Outcome UNTRIED = new Outcome(NoticeResult.WAITING, 0, null, null, null);

    static Outcome erased(Instant now) {
        return new Outcome(NoticeResult.ERASED, 0, now, null, null);
    }

    Outcome settled(NoticeResult as, Instant now, @Nullable String newAnswer) {
        return new Outcome(as, tries + 1, now, null, newAnswer);
    }

    Outcome again(Instant next, @Nullable String newAnswer) {
        return new Outcome(NoticeResult.WAITING, tries + 1, null, next, newAnswer);
    }

    boolean isDue(Instant now) {
        return result == NoticeResult.WAITING && (nextTryAt == null || !nextTryAt.isAfter(now));
    }

    NoticeProofRow proof(String key) {
        return new NoticeProofRow(key, result, at, answer);
    }
}
