package io.huiyin.api.cases;

import io.huiyin.api.account.Role;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case: who, what, when, recorded when.
 *
 * @param position the event's position in the ledger
 * @param sequence its sequence number in the case
 * @param event the event's stable name, for instance {@code ComplaintRegistered}
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 * @param actor pseudonym of the account that did it
 * @param role in which role
 * @param unit for which unit
 * @param details what the sentence needs, by name; instants in ISO-8601, names of units as they are now; no personal
 *     data except under {@code text}, readable
 */
public record TimelineEntry(
        long position,
        long sequence,
        String event,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        Role role,
        @Nullable UnitId unit,
        Map<String, String> details) {

    public TimelineEntry {
        details = Map.copyOf(details);
    }
}
