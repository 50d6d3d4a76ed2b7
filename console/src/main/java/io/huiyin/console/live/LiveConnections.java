package io.huiyin.console.live;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages of this node that are connected, a bounded number for each account and in all. No connection has a thread of
 * its own: a few threads write what there is to tell. Thread-safe.
 */
@Component
final class LiveConnections {

    /** A person has a few windows in sight at most; those out of sight are not connected. */
    static final int MOST_OF_AN_ACCOUNT = 8;

    /** Half of what the web server accepts, so that there is always room to ask for a page. */
    static final int MOST_IN_ALL = 4_000;

    private static final int WRITERS = 4;

    // In the order in which they came.
    private final Set<LiveConnection> open = new LinkedHashSet<>();
    private final ScheduledThreadPoolExecutor writers;
    private boolean closing;

    LiveConnections() {
        writers = new ScheduledThreadPoolExecutor(WRITERS, work -> {
            Thread thread = new Thread(work, "huiyin-live-pages");
            thread.setDaemon(true);
            return thread;
        });
        writers.setRemoveOnCancelPolicy(true);
    }

    /**
     * Connects a page.
     *
     * @param since the position the page knows; null means now
     * @throws RefusedException if everybody together has too many connections
     */
    SseEmitter open(SignedIn person, Desk desk, @Nullable Long since) {
        LiveConnection connection = new LiveConnection(person, desk, since, writers, this::forget);
        admit(connection).ifPresent(LiveConnection::giveWay);
        return connection.begin();
    }

    // A browser that has gone on is noticed when something is written to it; pages already left lock nobody out.
    private synchronized Optional<LiveConnection> admit(LiveConnection connection) {
        List<LiveConnection> own =
                open.stream().filter(one -> one.isOf(connection.account())).toList();
        Optional<LiveConnection> oldest = own.stream().findFirst().filter(one -> own.size() >= MOST_OF_AN_ACCOUNT);
        if (closing || (oldest.isEmpty() && open.size() >= MOST_IN_ALL)) {
            throw RefusedException.because(null, RefusalCode.BUSY);
        }
        oldest.ifPresent(open::remove);
        open.add(connection);
        return oldest;
    }

    private synchronized void forget(LiveConnection connection) {
        open.remove(connection);
    }

    /** Whoever signs out hears no more; another window of theirs that is still signed in comes back by itself. */
    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            AccountId account = person.accountId();
            closeAll(connection -> connection.isOf(account));
        }
    }

    /** Before the web server waits for requests that are under way: these would never end. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        synchronized (this) {
            closing = true;
        }
        closeAll(connection -> true);
        writers.shutdownNow();
    }

    private void closeAll(Predicate<LiveConnection> which) {
        List<LiveConnection> chosen;
        synchronized (this) {
            chosen = open.stream().filter(which).toList();
        }
        chosen.forEach(LiveConnection::end);
    }
}
