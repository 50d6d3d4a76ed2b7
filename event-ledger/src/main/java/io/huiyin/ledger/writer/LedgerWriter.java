package io.huiyin.ledger.writer;

import io.huiyin.ledger.AppendOutcomeUnknownException;
import io.huiyin.ledger.LedgerBusyException;
import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.ledger.LedgerException;
import io.huiyin.ledger.LedgerFigures;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.chain.Chain;
import io.huiyin.storage.Block;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.chain.BrokenChainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this process. Appends that wait at the same time become one block; one block is in flight while the
 * next gathers.
 */
public final class LedgerWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    private static final long LONGEST_JITTER_NANOS = Duration.ofMillis(50).toNanos();
    private static final long FIRST_JITTER_NANOS = Duration.ofMillis(1).toNanos();
    private static final int DOUBLINGS = 6;

    private final LedgerSettings settings;
    private final Chain chain;
    private final StreamHeads heads;
    private final AppendRules rules;
    private final ObjLongConsumer<List<PreparedEvent>> whenStored;
    private final AppendQueue queue;
    private final BlockFormer former;
    private final BlockInserter inserter;
    private final Thread thread;
    private final WriterFigures figures = new WriterFigures();
    private volatile boolean closing;

    private LedgerWriter(
            LedgerSettings settings, Chain chain, StreamHeads heads, ObjLongConsumer<List<PreparedEvent>> whenStored) {
        this.settings = settings;
        this.chain = chain;
        this.heads = heads;
        this.whenStored = whenStored;
        this.rules = new AppendRules(settings.blocks(), heads, settings.limits());
        this.queue = new AppendQueue(settings.limits());
        this.former = new BlockFormer(chain.genesis().suite(), settings.clock(), settings.nodeId(), settings.random());
        this.inserter = new BlockInserter(
                settings.blocks(),
                settings.patience(),
                settings.limits().settleWithin(),
                () -> closing,
                figures::cameIntoDoubt);
        this.thread = new Thread(this::run, "ledger-writer");
        this.thread.setDaemon(true);
    }

    /**
     * A running writer that goes on from the chain's end.
     *
     * @param whenStored told the events of a block and the position of the first, before anybody else can see them
     */
    public static LedgerWriter start(
            LedgerSettings settings, Chain chain, StreamHeads heads, ObjLongConsumer<List<PreparedEvent>> whenStored) {
        LedgerWriter writer = new LedgerWriter(settings, chain, heads, whenStored);
        writer.thread.start();
        return writer;
    }

    /**
     * Gives a new store its block 0, or finds the one that another process was faster to give it.
     *
     * @throws LedgerException if neither can be done
     */
    public static Block createGenesis(LedgerSettings settings) {
        FormedBlock genesis = new BlockFormer(
                        settings.suiteWhenNew(), settings.clock(), settings.nodeId(), settings.random())
                .genesis();
        BlockInserter inserter = new BlockInserter(
                settings.blocks(), settings.patience(), settings.limits().settleWithin(), () -> false, () -> {});
        try {
            Insertion result = inserter.insert(genesis);
            if (result instanceof Insertion.Stands) {
                return genesis.block();
            }
            if (result instanceof Insertion.Lost lost) {
                return lost.winner();
            }
            throw new LedgerException(
                    "The ledger's first block could not be stored",
                    reason(result).orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("Interrupted while the ledger's first block was stored", e);
        }
    }

    /**
     * Stores events whole or not at all, and returns when they are durable.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException if a stream has such an event already
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException if a stream exists already
     * @throws LedgerBusyException if too much is waiting
     * @throws AppendOutcomeUnknownException if nobody can say whether they were stored
     * @throws LedgerException if they were not stored for another reason
     */
    public void append(List<PreparedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        PendingAppend append = new PendingAppend(events);
        check(append);
        queue.offer(append);
        append.await();
    }

    /** How many events wait for a block. */
    public long waitingEvents() {
        return queue.waitingEvents();
    }

    /** What this writer has done since it began. */
    public LedgerFigures figures() {
        return figures.now();
    }

    /** Refuses what waits, lets the block in flight come to its end, and stops. */
    @Override
    public void close() {
        closing = true;
        queue.close();
        try {
            thread.join(settings.limits().settleWithin().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(PendingAppend append) {
        try {
            rules.check(append);
        } catch (StorageException e) {
            throw new LedgerException("Nothing was stored: " + e.getMessage(), e);
        }
    }

    private void run() {
        try {
            for (List<PendingAppend> group = queue.takeGroup(); !group.isEmpty(); group = queue.takeGroup()) {
                store(group);
            }
        } catch (InterruptedException e) {
            LOG.warn("The ledger's writer was interrupted and stops");
        } catch (RuntimeException | Error e) {
            LOG.error("The ledger's writer failed and stops; nothing can be stored until a restart", e);
        } finally {
            queue.close();
        }
    }

    private void store(List<PendingAppend> group) throws InterruptedException {
        List<PendingAppend> left = new ArrayList<>(group);
        try {
            storeOrFail(left);
        } catch (BrokenChainException e) {
            fail(left, () -> new LedgerDamagedException("Nothing was stored: " + e.getMessage(), e));
        } catch (StorageException e) {
            fail(left, () -> new LedgerException("Nothing was stored: " + e.getMessage(), e));
        } finally {
            // Answers given before stand; this is for a failure nobody thought of.
            fail(left, () -> new AppendOutcomeUnknownException("The ledger's writer failed", null));
        }
    }

    private void storeOrFail(List<PendingAppend> left) throws InterruptedException {
        long began = settings.patience().nanos();
        for (int race = 0; !left.isEmpty(); race++) {
            FormedBlock formed = former.after(chain.head(), left);
            long asked = settings.patience().nanos();
            Insertion result = inserter.insert(formed);
            if (result instanceof Insertion.Stands) {
                figures.wrote(
                        formed.block().records().size(), settings.patience().nanos() - asked);
                stands(formed, left);
            } else if (result instanceof Insertion.KeysTaken taken) {
                failHolders(left, taken.keys());
            } else if (result instanceof Insertion.Refused refused) {
                fail(
                        left,
                        () -> new LedgerException(
                                "Nothing was stored: " + refused.reason().getMessage(), refused.reason()));
            } else if (result instanceof Insertion.Unsettled unsettled) {
                leaveUnsettled(formed, left, unsettled);
            } else {
                followOthers(result);
                waitForAnotherTry(left, race, began);
            }
        }
    }

    private void stands(FormedBlock formed, List<PendingAppend> left) {
        List<PreparedEvent> stored =
                left.stream().flatMap(append -> append.events().stream()).toList();
        stored.forEach(event -> heads.saw(event.stream(), event.sequence()));
        whenStored.accept(stored, formed.block().firstPosition());
        chain.advance(formed.after());
        left.forEach(PendingAppend::succeed);
        left.clear();
    }

    private static void failHolders(List<PendingAppend> left, Set<String> taken) {
        left.removeIf(append -> {
            Optional<PreparedEvent> culprit = append.events().stream()
                    .filter(event -> taken.contains(event.key()))
                    .findFirst();
            culprit.ifPresent(event -> append.fail(AppendRules.conflict(event)));
            return culprit.isPresent();
        });
    }

    private void followOthers(Insertion result) {
        if (result instanceof Insertion.Lost lost) {
            figures.lostRace();
            chain.accept(lost.winner());
        }
        chain.catchUp();
    }

    private void waitForAnotherTry(List<PendingAppend> left, int race, long began) throws InterruptedException {
        long waited = settings.patience().nanos() - began;
        if (closing || waited >= settings.limits().settleWithin().toNanos()) {
            fail(left, () -> new LedgerBusyException("Nothing was stored: other writers were always faster"));
            return;
        }
        long most = Math.min(LONGEST_JITTER_NANOS, FIRST_JITTER_NANOS << Math.min(race, DOUBLINGS));
        settings.patience().pause(Duration.ofNanos(settings.random().nextLong(most)));
    }

    private void leaveUnsettled(FormedBlock formed, List<PendingAppend> left, Insertion.Unsettled unsettled)
            throws InterruptedException {
        long height = formed.block().height();
        figures.leftUnknown();
        LOG.error("Whether block {} was stored could not be settled in time", height, unsettled.reason());
        queue.holdUp(
                "It is not settled yet whether block " + height + " was stored; nothing else can be stored before");
        fail(
                left,
                () -> new AppendOutcomeUnknownException(
                        "It could not be settled in time whether the events were stored", unsettled.reason()));
        try {
            // The height must not be used for anything else until it is known what became of it.
            takeSettled(formed, inserter.settle(formed));
        } finally {
            queue.goOn();
        }
    }

    private void takeSettled(FormedBlock formed, Insertion settled) {
        if (settled instanceof Insertion.Stands) {
            chain.advance(formed.after());
        } else if (settled instanceof Insertion.Lost lost) {
            chain.accept(lost.winner());
        }
        LOG.info(
                "Block {} is settled: {}",
                formed.block().height(),
                settled.getClass().getSimpleName());
    }

    private static void fail(List<PendingAppend> left, Supplier<RuntimeException> reason) {
        left.forEach(append -> append.fail(reason.get()));
        left.clear();
    }

    private static Optional<RuntimeException> reason(Insertion result) {
        if (result instanceof Insertion.Refused refused) {
            return Optional.of(refused.reason());
        }
        return result instanceof Insertion.Unsettled unsettled
                ? Optional.ofNullable(unsettled.reason())
                : Optional.empty();
    }
}
