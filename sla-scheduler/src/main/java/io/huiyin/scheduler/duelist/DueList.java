package io.huiyin.scheduler.duelist;

import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every watched deadline, in the order in which something is to be done about them. What the ledger says and what
 * commands answer may come in any order and twice. Thread-safe.
 */
public final class DueList {

    private static final Comparator<Watch> ORDER =
            Comparator.comparing(Watch::attemptAt).thenComparing(Watch::key);

    private final Map<DeadlineKey, Watch> watches = new HashMap<>();
    // One for each part of the work, without those whose command is under way.
    private final List<NavigableSet<Watch>> queues;
    private final Consumer<Instant> queued;

    /**
     * @param parts in how many parts cases are divided among the nodes
     * @param queued is told the instant of every attempt that is put in a queue; must be quick
     */
    public DueList(int parts, Consumer<Instant> queued) {
        this.queues = Stream.<NavigableSet<Watch>>generate(() -> new TreeSet<>(ORDER))
                .limit(parts)
                .toList();
        this.queued = queued;
    }

    /** Watches a deadline, in place of an earlier version. */
    public synchronized void watch(Watch watch) {
        forget(watch.key());
        put(watch);
    }

    /** Everything that is watched, in no order. */
    synchronized List<Watch> all() {
        return List.copyOf(watches.values());
    }

    /** A deadline that is watched. */
    public synchronized Optional<Watch> find(DeadlineKey key) {
        return Optional.ofNullable(watches.get(key));
    }

    /** Watches a deadline otherwise than before, if it is watched. */
    public synchronized void change(DeadlineKey key, UnaryOperator<Watch> otherwise) {
        find(key).map(otherwise).ifPresent(this::watch);
    }

    /** Watches the deadlines of some units' cases otherwise than before. Looks at every watch. */
    public synchronized void changeAllOf(Predicate<UnitId> units, BiFunction<UnitId, Watch, Watch> otherwise) {
        for (Watch watch : all()) {
            UnitId unit = watch.unit();
            if (unit != null && units.test(unit)) {
                watch(otherwise.apply(unit, watch));
            }
        }
    }

    /** Stops watching a deadline; one that is not watched is none to forget. */
    public synchronized void forget(DeadlineKey key) {
        Watch former = watches.remove(key);
        if (former != null) {
            queueOf(former).remove(former);
        }
    }

    /** A milestone is on record. */
    public synchronized void recorded(DeadlineKey key, MilestoneId milestone) {
        Watch watch = watches.get(key);
        if (watch != null && watch.awaits(milestone)) {
            goOn(watch, watch.without(milestone));
        }
    }

    /** A milestone of one version is on record; of another version it says nothing. */
    public synchronized void recorded(DeadlineKey key, int version, MilestoneId milestone) {
        Watch watch = watches.get(key);
        if (watch != null && watch.version() == version) {
            recorded(key, milestone);
        }
    }

    /** A unit has heard of a milestone of one version ahead. */
    public synchronized void forewarned(DeadlineKey key, int version, MilestoneId milestone) {
        Watch watch = watches.get(key);
        if (watch != null && watch.version() == version) {
            watch(watch.onceForewarned(milestone));
        }
    }

    /**
     * Takes up to so many watches whose attempt is due, the longest due first.
     *
     * @param parts from these parts only
     */
    public synchronized List<Watch> takeDue(Instant now, int atMost, Set<Integer> parts) {
        List<Watch> due = new ArrayList<>();
        Optional<Watch> next = nextDue(now, parts);
        while (due.size() < atMost && next.isPresent()) {
            queueOf(next.get()).remove(next.get());
            due.add(next.get());
            next = nextDue(now, parts);
        }
        return due;
    }

    private Optional<Watch> nextDue(Instant now, Set<Integer> parts) {
        return parts.stream()
                .map(queues::get)
                .filter(queue -> !queue.isEmpty())
                .map(NavigableSet::first)
                .filter(first -> !first.attemptAt().isAfter(now))
                .min(ORDER);
    }

    /** The command for what was taken had its effect, or there was none to have: the next milestone's turn. */
    public synchronized void answered(Watch taken) {
        if (taken.equals(watches.get(taken.key()))) {
            goOn(taken, taken.withoutTheFirst());
        }
    }

    /** The command for what was taken failed. */
    public synchronized void failed(Watch taken, Instant retryAt) {
        if (taken.equals(watches.get(taken.key()))) {
            put(taken.retriedAt(retryAt));
        }
    }

    /** The distinct instants of queued attempts up to an instant. */
    public synchronized List<Instant> attemptsUpTo(Instant last) {
        return queues.stream()
                .flatMap(queue -> queue.stream().map(Watch::attemptAt).takeWhile(at -> !at.isAfter(last)))
                .distinct()
                .sorted()
                .toList();
    }

    /** How it stands at an instant. Looks at every watch. */
    public synchronized Standing standingAt(Instant now) {
        Duration lag = Duration.ZERO;
        int failing = 0;
        for (Watch watch : watches.values()) {
            Duration late = Duration.between(watch.nextSince(), now);
            lag = late.compareTo(lag) > 0 ? late : lag;
            failing += watch.failures() > 0 ? 1 : 0;
        }
        return new Standing(watches.size(), failing, lag);
    }

    /**
     * How many deadlines are watched and how late the latest is.
     *
     * @param failing those whose last command failed
     * @param lag how long the milestone that waited longest could have been recorded; zero when none could
     */
    public record Standing(int watched, int failing, Duration lag) {}

    private void goOn(Watch watch, List<Ahead> rest) {
        forget(watch.key());
        if (!rest.isEmpty()) {
            put(watch.with(rest));
        }
    }

    private void put(Watch watch) {
        watches.put(watch.key(), watch);
        queueOf(watch).add(watch);
        queued.accept(watch.attemptAt());
    }

    // A text's hash code is the same in every process.
    private NavigableSet<Watch> queueOf(Watch watch) {
        return queues.get(Math.floorMod(watch.key().caseId().value().hashCode(), queues.size()));
    }
}
