package io.huiyin.query.live;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.live.Changes;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.access.Asker;
import io.huiyin.query.live.RecentChanges.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings those who wait for changes together with the changes this node's index has read. Nobody who waits keeps a
 * thread. Thread-safe.
 */
public final class LiveCases implements AutoCloseable {

    private static final int REMEMBERED_DISMISSALS = 1_000;

    private final Duration patience;
    private final ScheduledThreadPoolExecutor alarms;
    private final RecentChanges recent;
    private final Set<Waiting> waiting = new LinkedHashSet<>();
    private final Set<Audience> touched = new HashSet<>();
    // Of those who pause between two questions.
    private final Map<AccountId, Long> dismissed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Long> eldest) {
            return size() > REMEMBERED_DISMISSALS;
        }
    };
    private boolean closed;

    /**
     * Nobody waits yet.
     *
     * @param position where reading stands
     * @param patience after what time without a change whoever waits hears that there was none
     */
    public LiveCases(long position, Duration patience) {
        this.recent = new RecentChanges(position);
        this.patience = patience;
        this.alarms = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = Executors.defaultThreadFactory().newThread(work);
            thread.setName("huiyin-live");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
    }

    /**
     * A case has changed; told with the next {@link #readUpTo}.
     *
     * @param units the units that have it or had it until now
     */
    public synchronized void changed(long position, CaseId caseId, Set<UnitId> units) {
        Set<Audience> audiences = Audience.of(caseId, units);
        recent.add(new Change(position, caseId, audiences));
        touched.addAll(audiences);
    }

    /** Everything up to here is read; tells those who wait for anything of it. */
    public void readUpTo(long position) {
        List<Runnable> answers = new ArrayList<>();
        synchronized (this) {
            recent.readUpTo(position);
            List<Waiting> concerned = waiting.stream()
                    .filter(one -> !Collections.disjoint(one.joined, touched))
                    .toList();
            touched.clear();
            for (Waiting one : concerned) {
                waiting.remove(one);
                Changes changes = recent.since(one.since, one.joined);
                answers.add(() -> one.answer(changes));
            }
        }
        answers.forEach(Runnable::run);
    }

    /**
     * What the asker may know of changes since a position: now if there are any, else as soon as there are.
     *
     * @param goingOn whether what happened to the asker's account since then counts
     */
    CompletableFuture<Changes> after(@Nullable Long since, boolean goingOn, Asker asker) {
        CompletableFuture<Changes> answer = new CompletableFuture<>();
        Changes now;
        synchronized (this) {
            long from = since == null ? recent.position() : since;
            if (goingOn && dismissed.getOrDefault(asker.account(), from) > from) {
                answer.completeExceptionally(noLongerEntitled());
                return answer;
            }
            Set<Audience> joined = Audience.joinedBy(asker);
            now = recent.since(from, joined);
            if (!now.any() && !closed) {
                Waiting one = new Waiting(from, asker.account(), joined, answer);
                one.alarm = alarms.schedule(() -> giveUp(one), patience.toMillis(), TimeUnit.MILLISECONDS);
                waiting.add(one);
                return answer;
            }
        }
        answer.complete(now);
        return answer;
    }

    /** Something happened to an account: whoever waits in its name is sent to ask again who they are. */
    void dismiss(AccountId account, long position) {
        synchronized (this) {
            dismissed.put(account, position);
        }
        take(one -> one.account.equals(account)).forEach(one -> one.refuse(noLongerEntitled()));
    }

    private static RefusedException noLongerEntitled() {
        return RefusedException.because(null, RefusalCode.NO_LONGER_ENTITLED);
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Tells everybody who waits that nothing has changed, and lets nobody wait any more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        alarms.shutdownNow();
        take(one -> true).forEach(one -> one.answer(Changes.noneUpTo(recent.position())));
    }

    private void giveUp(Waiting tired) {
        take(one -> one == tired).forEach(one -> one.answer(Changes.noneUpTo(recent.position())));
    }

    private synchronized List<Waiting> take(Predicate<Waiting> which) {
        List<Waiting> taken = waiting.stream().filter(which).toList();
        taken.forEach(waiting::remove);
        return taken;
    }

    /** Somebody who waits. */
    private static final class Waiting {

        private final long since;
        private final AccountId account;
        private final Set<Audience> joined;
        private final CompletableFuture<Changes> future;
        private @Nullable ScheduledFuture<?> alarm;

        Waiting(long since, AccountId account, Set<Audience> joined, CompletableFuture<Changes> future) {
            this.since = since;
            this.account = account;
            this.joined = joined;
            this.future = future;
        }

        void answer(Changes changes) {
            stopAlarm();
            future.complete(changes);
        }

        void refuse(RefusedException refusal) {
            stopAlarm();
            future.completeExceptionally(refusal);
        }

        private void stopAlarm() {
            ScheduledFuture<?> set = alarm;
            if (set != null) {
                set.cancel(false);
            }
        }
    }
}
