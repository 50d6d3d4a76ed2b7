package io.huiyin.console.live;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.live.Changes;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.refusal.Refusals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page that is connected: asks the house what has changed, tells the page, and asks again. */
final class LiveConnection {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    /** Then the browser comes back and is looked at again: is it still signed in? */
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** Changes within so much time are told as one. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final long COME_BACK_MILLIS = 2_000;
    private static final News NOTHING = new News(List.of(), false);

    private final SignedIn person;
    private final Desk desk;
    private final ScheduledExecutorService writers;
    private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
    private final Consumer<LiveConnection> whenOver;
    private volatile @Nullable Long since;
    private volatile boolean over;

    LiveConnection(
            SignedIn person,
            Desk desk,
            @Nullable Long since,
            ScheduledExecutorService writers,
            Consumer<LiveConnection> whenOver) {
        this.person = person;
        this.desk = desk;
        this.since = since;
        this.writers = writers;
        this.whenOver = whenOver;
        emitter.onCompletion(this::isOver);
        emitter.onTimeout(this::end);
        emitter.onError(lost -> isOver());
    }

    /**
     * What the page hears.
     *
     * @param cases ids of changed cases
     * @param more whether others may have changed as well
     */
    record News(List<String> cases, boolean more) {

        static News of(Changes changes) {
            return new News(changes.cases().stream().map(CaseId::value).sorted().toList(), changes.more());
        }
    }

    AccountId account() {
        return person.accountId();
    }

    boolean isOf(AccountId account) {
        return person.accountId().equals(account);
    }

    SseEmitter begin() {
        // Something has to be written, or the browser does not know that it is connected: from then on it misses
        // nothing.
        inAWriter(
                () -> {
                    ask(false);
                    send(SseEmitter.event().reconnectTime(COME_BACK_MILLIS).comment("connected"));
                },
                Duration.ZERO);
        return emitter;
    }

    /** Tells the page that newer ones of the same account need its place, and ends. */
    void giveWay() {
        inAWriter(
                () -> {
                    send(SseEmitter.event().name("full").data(NOTHING, MediaType.APPLICATION_JSON));
                    end();
                },
                Duration.ZERO);
    }

    void end() {
        isOver();
        emitter.complete();
    }

    private void isOver() {
        over = true;
        whenOver.accept(this);
    }

    private void ask(boolean goingOn) {
        if (!over) {
            var unused = desk.changesAfter(since, goingOn).whenCompleteAsync(this::told, writers);
        }
    }

    private void told(@Nullable Changes changes, @Nullable Throwable failure) {
        if (changes == null) {
            unanswered(failure);
            return;
        }
        since = changes.position();
        send(SseEmitter.event()
                .id(Long.toString(changes.position()))
                .name(changes.any() ? "changed" : "tick")
                .data(News.of(changes), MediaType.APPLICATION_JSON));
        inAWriter(() -> ask(true), PAUSE);
    }

    // The browser comes back, and is told at the door why it may not if it may not.
    private void unanswered(@Nullable Throwable failure) {
        if (failure != null && !(Refusals.unwrapped(failure) instanceof RefusedException)) {
            LOG.warn("A page of {} hears no more", person.accountId(), failure);
        }
        end();
    }

    private void send(SseEmitter.SseEventBuilder event) {
        if (over) {
            return;
        }
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A page of {} is gone", person.accountId());
            isOver();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it does tells by itself
    private void inAWriter(Runnable work, Duration after) {
        try {
            writers.schedule(work, after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Stopping; nobody hears any more");
        }
    }
}
