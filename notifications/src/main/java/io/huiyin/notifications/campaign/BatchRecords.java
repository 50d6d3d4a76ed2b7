package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.personaldata.recipients.Recipient;
import io.huiyin.storage.KeptState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what became of each message, batch by batch, in the kept state. A node changes only a batch it holds: every
 * write names what the node saw before, so a node that was taken for dead finds its batch gone and lets go of it.
 */
final class BatchRecords {

    private static final String COLLECTION = "notice-batches";
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        return keptState.get(COLLECTION, idOf(campaignId, number)).map(BatchRecords::read);
    }

    /** Takes a batch, beginning it if nobody has; empty when another node is at it. */
    Optional<Held> take(NoticeCampaignId campaignId, int number, Supplier<List<Recipient>> recipients) {
        String id = idOf(campaignId, number);
        Optional<byte[]> there = keptState.get(COLLECTION, id);
        return there.isPresent() ? takeOver(id, there.get()) : begin(id, recipients.get());
    }

    /** Keeps what became of some messages; empty when the batch was taken over meanwhile. */
    Optional<Held> keep(Held before, BatchRecord after) {
        byte[] stored = JSON.writeValueAsBytes(after);
        return keptState.replace(COLLECTION, before.id(), before.stored(), stored)
                ? Optional.of(new Held(before.id(), after, stored))
                : Optional.empty();
    }

    private Optional<Held> begin(String id, List<Recipient> recipients) {
        BatchRecord batch = BatchRecord.begunBy(
                node, clock.instant(), recipients.stream().map(Recipient::key).toList());
        byte[] stored = JSON.writeValueAsBytes(batch);
        return keptState.insertIfAbsent(COLLECTION, id, stored)
                ? Optional.of(new Held(id, batch, stored))
                : Optional.empty();
    }

    private Optional<Held> takeOver(String id, byte[] there) {
        BatchRecord batch = read(there);
        Instant now = clock.instant();
        if (!batch.holder().equals(node) && batch.heldAt().plus(claimTimeout).isAfter(now)) {
            return Optional.empty();
        }
        Held held = new Held(id, batch, there);
        return batch.holder().equals(node) ? Optional.of(held) : keep(held, batch.heldBy(node, now));
    }

    private static BatchRecord read(byte[] stored) {
        return JSON.readValue(stored, BatchRecord.class);
    }

    private static String idOf(NoticeCampaignId campaignId, int number) {
        return campaignId + "/" + String.format("%05d", number);
    }
}
