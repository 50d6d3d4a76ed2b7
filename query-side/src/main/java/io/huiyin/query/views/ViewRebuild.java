package io.huiyin.query.views;

import io.huiyin.query.LedgerPosition;
import io.huiyin.storage.ViewSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Builds the views anew from the ledger, beside those in use, and switches over at the end. The old ones answer queries
 * meanwhile. This node's processor that writes the views must stand still while this runs; other nodes keep the
 * old ones up to date until they notice the switch.
 */
public final class ViewRebuild {

    private static final int BATCH = 1_000;
    private static final int WAIT_SECONDS = 10;

    private final ViewsInUse views;
    private final LedgerPosition ledger;
    private final String processorName;
    private final Function<Supplier<ViewSet>, List<Object>> projections;
    private final RebuildTurn turn;

    /**
     * @param processorName the processor whose token the new set gets
     * @param projections the event handlers that fill a given set
     * @param turn shown a sign of life after every batch
     */
    public ViewRebuild(
            ViewsInUse views,
            LedgerPosition ledger,
            String processorName,
            Function<Supplier<ViewSet>, List<Object>> projections,
            RebuildTurn turn) {
        this.views = views;
        this.ledger = ledger;
        this.processorName = processorName;
        this.projections = projections;
        this.turn = turn;
    }

    /**
     * Reads the ledger from its tail to its head and switches over. An interrupted rebuild leaves the old views in use.
     *
     * @throws IllegalStateException if an event cannot be handled, or the ledger gives no events up to its head
     */
    public void run(StreamableMessageSource<TrackedEventMessage<?>> source, RebuildProgress progress) {
        ViewSet rebuilt = views.beginRebuild();
        TrackingToken reached = fill(rebuilt, source, progress);
        turn.keep();
        rebuilt.transactions()
                .executeInTransaction(() -> rebuilt.tokens().initializeTokenSegments(processorName, 1, reached));
        views.switchTo(rebuilt);
    }

    private @Nullable TrackingToken fill(
            ViewSet rebuilt, StreamableMessageSource<TrackedEventMessage<?>> source, RebuildProgress progress) {
        EventFeed feed = new EventFeed(projections.apply(() -> rebuilt), rebuilt.transactions());
        TrackingToken reached = source.createTailToken();
        long position = -1;
        try (BlockingStream<TrackedEventMessage<?>> events = source.openStream(reached)) {
            while (position < ledger.head()) {
                List<TrackedEventMessage<?>> batch = nextBatch(events, ledger.head() - position);
                turn.keep();
                feed.process(batch);
                TrackedEventMessage<?> last = batch.get(batch.size() - 1);
                reached = last.trackingToken();
                position = Recorded.positionOf(last);
                progress.read(position + 1, ledger.head() + 1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild of the views was stopped; the old ones stay", stopped);
        }
        return reached;
    }

    private static List<TrackedEventMessage<?>> nextBatch(BlockingStream<TrackedEventMessage<?>> events, long atMost)
            throws InterruptedException {
        int size = (int) Math.min(BATCH, atMost);
        List<TrackedEventMessage<?>> batch = new ArrayList<>(size);
        while (batch.size() < size) {
            if (!events.hasNextAvailable(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The ledger gives no events although its head is not reached");
            }
            batch.add(events.nextAvailable());
        }
        return batch;
    }
}
