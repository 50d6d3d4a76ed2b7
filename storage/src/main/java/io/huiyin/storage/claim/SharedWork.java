package io.huiyin.storage.claim;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.StorageNames;
import io.huiyin.storage.WorkShare;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Work shared by nodes through kept state. Every node has one entry whose beat it moves at each renewal, every part one
 * entry that names its holder; so a renewal is one write however many parts there are. A part whose holder has shown no
 * sign of life for the time-out, by the observer's own clock, is free for all.
 */
public final class SharedWork implements WorkShare {

    private static final String COLLECTION = "work-shares";
    private static final byte[] NOTHING = {};
    private static final int PAGE = 500;

    private final KeptState keptState;
    private final String work;
    private final int parts;
    private final String node;
    private final Duration timeOut;
    private final Clock clock;
    private final SignsOfLife signsOfLife;
    private long beat;
    private volatile Held held = Held.NOTHING;

    /**
     * A share of which nothing is held before the first renewal.
     *
     * @param work names the work: lower-case letters, digits and hyphens
     * @param parts how many parts it has, the same on every node
     * @param node names this process as holder, at most 100 characters; another name for each process, also after a
     *     restart
     * @param timeOut after what time without a renewal a node's parts are free for others; at least four times as long
     *     as the time between two renewals
     * @param clock measures the time-out
     */
    public SharedWork(KeptState keptState, String work, int parts, String node, Duration timeOut, Clock clock) {
        this.keptState = keptState;
        this.work = StorageNames.requireName(work);
        this.parts = parts;
        this.node = node;
        this.timeOut = timeOut;
        this.clock = clock;
        this.signsOfLife = new SignsOfLife(timeOut, clock);
    }

    @Override
    public int parts() {
        return parts;
    }

    @Override
    public Set<Integer> held() {
        Held now = held;
        boolean ranOut = !clock.instant().isBefore(now.since().plus(timeOut));
        return ranOut ? Set.of() : now.parts();
    }

    @Override
    public synchronized boolean renew() {
        Set<Integer> before = held();
        Instant now = clock.instant();
        showLife();
        Situation situation = look();
        int fairShare = fairShare(situation.nodes());
        Set<Integer> mine = new TreeSet<>(situation.heldBy(node));
        giveAway(mine, mine.size() - fairShare, situation);
        take(mine, fairShare - mine.size(), situation);
        held = new Held(Set.copyOf(mine), now);
        return !before.equals(mine);
    }

    @Override
    public synchronized void close() {
        Situation situation = look();
        Set<Integer> mine = new TreeSet<>(situation.heldBy(node));
        held = Held.NOTHING;
        giveAway(mine, mine.size(), situation);
        keptState.delete(COLLECTION, nodeId(node));
    }

    // All nodes see the same nodes, so that their shares add up to the whole.
    private int fairShare(SortedSet<String> nodes) {
        int rank = nodes.headSet(node).size();
        return parts / nodes.size() + (rank < parts % nodes.size() ? 1 : 0);
    }

    private void showLife() {
        beat++;
        keptState.put(COLLECTION, nodeId(node), new ClaimedEntry(node, beat, NOTHING).toBytes());
    }

    private Situation look() {
        SortedSet<String> nodes = new TreeSet<>(Set.of(node));
        Map<Integer, Seen> seen = new HashMap<>();
        for (Entry entry : entries()) {
            ClaimedEntry claimed = ClaimedEntry.read(entry.value());
            if (entry.id().startsWith(partPrefix())) {
                int part = Integer.parseInt(entry.id().substring(partPrefix().length()));
                seen.put(part, new Seen(claimed, entry.value()));
            } else if (claimed.isHeldBy(node) || !signsOfLife.isSilent(entry.id(), claimed)) {
                nodes.add(claimed.holder());
            } else {
                forget(entry.id());
            }
        }
        return new Situation(nodes, seen);
    }

    // A node that only slept comes back with its next renewal.
    private void forget(String silentNode) {
        keptState.delete(COLLECTION, silentNode);
        signsOfLife.forget(silentNode);
    }

    private List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        List<Entry> page = keptState.list(COLLECTION, prefix(), PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (!entry.id().startsWith(prefix())) {
                    return all;
                }
                all.add(entry);
            }
            page = keptState.list(COLLECTION, page.get(page.size() - 1).id(), PAGE);
        }
        return all;
    }

    private void giveAway(Set<Integer> mine, int count, Situation situation) {
        List<Integer> surplus = mine.stream().limit(Math.max(0, count)).toList();
        for (int part : surplus) {
            settle(part, situation.seen().get(part), "");
            mine.remove(part);
        }
    }

    private void take(Set<Integer> mine, int count, Situation situation) {
        int wanted = count;
        for (int part = 0; part < parts && wanted > 0; part++) {
            if (situation.isFree(part) && settle(part, situation.seen().get(part), node)) {
                mine.add(part);
                wanted--;
            }
        }
    }

    private boolean settle(int part, @Nullable Seen seen, String holder) {
        long next = seen == null ? 1 : seen.entry().beat() + 1;
        byte[] value = new ClaimedEntry(holder, next, NOTHING).toBytes();
        return keptState.replace(COLLECTION, partId(part), seen == null ? null : seen.bytes(), value);
    }

    private String prefix() {
        return work + "-" + parts + "/";
    }

    private String partPrefix() {
        return prefix() + "part/";
    }

    private String partId(int part) {
        return partPrefix() + String.format(Locale.ROOT, "%05d", part);
    }

    private String nodeId(String ofNode) {
        return prefix() + "node/" + ofNode;
    }

    /** How the nodes and parts stand; a part nobody ever held has no entry. */
    private record Situation(SortedSet<String> nodes, Map<Integer, Seen> seen) {

        boolean isFree(int part) {
            Seen now = seen.get(part);
            return now == null || !nodes.contains(now.entry().holder());
        }

        Set<Integer> heldBy(String node) {
            Set<Integer> held = new HashSet<>();
            seen.forEach((part, now) -> {
                if (now.entry().isHeldBy(node)) {
                    held.add(part);
                }
            });
            return held;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Seen(ClaimedEntry entry, byte[] bytes) {}

    private record Held(Set<Integer> parts, Instant since) {

        static final Held NOTHING = new Held(Set.of(), Instant.EPOCH);
    }
}
