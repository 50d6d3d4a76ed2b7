package io.huiyin.ledger;

import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.format.AlgorithmSuite;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * All that an event ledger is opened with.
 *
 * @param blocks where its blocks are
 * @param serializer for payload and metadata of events
 * @param snapshotSerializer for the state in snapshots; it must know the aggregates' names
 * @param clock the writer's time, stored in each block as it is
 * @param nodeId names this process in the blocks it writes; at most 100 bytes of UTF-8
 * @param suite the algorithms; an existing ledger must have the same. Null for whatever an existing one has, and SHA-256
 *     for a new one
 * @param limits how much at once and how long
 * @param upcaster applied to every event that is read
 * @param snapshotFilter says which snapshots may still be used, by name and revision
 * @param random for nonces and jitter
 * @param patience for waiting between tries
 */
public record LedgerSettings(
        BlockStore blocks,
        Serializer serializer,
        Serializer snapshotSerializer,
        Clock clock,
        String nodeId,
        @Nullable AlgorithmSuite suite,
        LedgerLimits limits,
        EventUpcaster upcaster,
        SnapshotFilter snapshotFilter,
        RandomGenerator random,
        Patience patience) {

    /** The product's settings: standard limits, SHA-256, no upcaster, every snapshot allowed. */
    public static LedgerSettings of(BlockStore blocks, Serializer serializer, Clock clock, String nodeId) {
        return new LedgerSettings(
                blocks,
                serializer,
                serializer,
                clock,
                nodeId,
                null,
                LedgerLimits.standard(),
                NoOpEventUpcaster.INSTANCE,
                SnapshotFilter.allowAll(),
                new SecureRandom(),
                Patience.real());
    }

    /** The same with other limits. */
    public LedgerSettings withLimits(LedgerLimits other) {
        return new LedgerSettings(
                blocks,
                serializer,
                snapshotSerializer,
                clock,
                nodeId,
                suite,
                other,
                upcaster,
                snapshotFilter,
                random,
                patience);
    }

    /** The same with an upcaster. */
    public LedgerSettings withUpcaster(EventUpcaster other) {
        return new LedgerSettings(
                blocks,
                serializer,
                snapshotSerializer,
                clock,
                nodeId,
                suite,
                limits,
                other,
                snapshotFilter,
                random,
                patience);
    }

    /** The same with snapshots written by this serializer and used only if the filter allows. */
    public LedgerSettings withSnapshots(Serializer snapshots, SnapshotFilter filter) {
        return new LedgerSettings(
                blocks, serializer, snapshots, clock, nodeId, suite, limits, upcaster, filter, random, patience);
    }

    /** The same with another source of nonces and jitter, and another way of waiting. */
    public LedgerSettings withChance(RandomGenerator otherRandom, Patience otherPatience) {
        return new LedgerSettings(
                blocks,
                serializer,
                snapshotSerializer,
                clock,
                nodeId,
                suite,
                limits,
                upcaster,
                snapshotFilter,
                otherRandom,
                otherPatience);
    }

    /** The same with these algorithms. */
    public LedgerSettings withSuite(@Nullable AlgorithmSuite other) {
        return new LedgerSettings(
                blocks,
                serializer,
                snapshotSerializer,
                clock,
                nodeId,
                other,
                limits,
                upcaster,
                snapshotFilter,
                random,
                patience);
    }

    /** The algorithms of a ledger that begins with these settings. */
    public AlgorithmSuite suiteWhenNew() {
        return suite == null ? AlgorithmSuite.SHA256_ED25519 : suite;
    }
}
