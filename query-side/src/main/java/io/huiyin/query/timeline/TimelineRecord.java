package io.huiyin.query.timeline;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case, as the view keeps it.
 *
 * @param details what the sentence needs, in the order of its keys
 * @param textField which sealed field {@code text} is
 * @param text what somebody wrote along with it, sealed
 */
public record TimelineRecord(
        long position,
        long sequence,
        String event,
        Instant occurredAt,
        Instant recordedAt,
        AccountId actor,
        Role role,
        @Nullable UnitId unit,
        Map<String, String> details,
        @Nullable String textField,
        @Nullable SealedText text) {}
