package io.huiyin.api.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come just now, ahead of what is in the ledger.
 *
 * @param recipients how many people it tells
 * @param waiting how many of them wait
 * @param handedOver how many messages the mail server took
 * @param bounced how many were refused for good
 * @param dead how many were given up or erased
 * @param lastHandedOverAt when the last of them was taken; null while none was
 * @param mailIsClosed whether nothing can leave just now: no mail server is set, it does not answer, or sending is held
 * @param perSecond how many messages leave in a second at most
 */
public record NoticeProgress(
        NoticeStatus status,
        int recipients,
        int waiting,
        int handedOver,
        int bounced,
        int dead,
        @Nullable Instant lastHandedOverAt,
        boolean mailIsClosed,
        int perSecond) {}
