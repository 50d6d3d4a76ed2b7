package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.personaldata.recipients.Recipient;
import io.huiyin.storage.KeptState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what became of each message, batch by batch, in the kept state. A node changes only a batch it holds: every
 * write names what the node saw before, so a node that was taken for dead finds its batch gone and lets go of it.
 */
final class BatchRecords {

    /** Written again and again. */
    private static final String OUTCOMES = "notice-batches";

    /** Written once, and before the outcomes. */
    private static final String KEYS = "notice-batch-keys";

    private final KeptState keptState;
    private final String node;
    private final Duration claimTimeout;
    private final Clock clock;

    BatchRecords(KeptState keptState, String node, Duration claimTimeout, Clock clock) {
        this.keptState = keptState;
        this.node = node;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    /**
     * A batch this node holds.
     *
     * @param stored as it stands in the kept state
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Held(String id, BatchRecord batch, byte[] stored) {}

    /** A batch as it stands; empty when it has not begun. */
    Optional<BatchRecord> find(NoticeCampaignId campaignId, int number) {
        String id = idOf(campaignId, number);
        return keptState.get(OUTCOMES, id).map(stored -> StoredOutcomes.read(stored, keysOf(id)));
    }

    /** Takes a batch, beginning it if nobody has; empty when another node is at it. */
    Optional<Held> take(NoticeCampaignId campaignId, int number, List<Recipient> recipients) {
        String id = idOf(campaignId, number);
        Optional<byte[]> there = keptState.get(OUTCOMES, id);
        return there.isPresent() ? takeOver(id, there.get()) : begin(id, recipients);
    }

    /** Keeps what became of some messages; empty when the batch was taken over meanwhile. */
    Optional<Held> keep(Held before, BatchRecord after) {
        byte[] stored = StoredOutcomes.write(after);
        return keptState.replace(OUTCOMES, before.id(), before.stored(), stored)
                ? Optional.of(new Held(before.id(), after, stored))
                : Optional.empty();
    }

    private Optional<Held> begin(String id, List<Recipient> recipients) {
        List<String> keys = recipients.stream().map(Recipient::key).toList();
        keptState.put(KEYS, id, String.join("\n", keys).getBytes(StandardCharsets.US_ASCII));
        BatchRecord batch = BatchRecord.begunBy(node, clock.instant(), keys);
        byte[] stored = StoredOutcomes.write(batch);
        return keptState.insertIfAbsent(OUTCOMES, id, stored)
                ? Optional.of(new Held(id, batch, stored))
                : Optional.empty();
    }

    private Optional<Held> takeOver(String id, byte[] there) {
        BatchRecord batch = StoredOutcomes.read(there, keysOf(id));
        Instant now = clock.instant();
        if (!batch.holder().equals(node) && batch.heldAt().plus(claimTimeout).isAfter(now)) {
            return Optional.empty();
        }
        Held held = new Held(id, batch, there);
        return batch.holder().equals(node) ? Optional.of(held) : keep(held, batch.heldBy(node, now));
    }

    private List<String> keysOf(String id) {
        return keptState
                .get(KEYS, id)
                .map(stored -> List.of(new String(stored, StandardCharsets.US_ASCII).split("\n", -1)))
                .orElseThrow(() -> new IllegalStateException("The kept state lost the keys of " + id));
    }

    private static String idOf(NoticeCampaignId campaignId, int number) {
        return campaignId + "/" + String.format("%05d", number);
    }
}
