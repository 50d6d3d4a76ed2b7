package io.huiyin.server.metrics;

import io.huiyin.api.cases.Freshness;
import io.huiyin.scheduler.Heartbeat;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The house in figures: how far the ledger has come, how far views and the watch over deadlines are behind it. */
public final class HouseMetrics implements MeterBinder {

    private static final Duration ONE_SCRAPE = Duration.ofSeconds(2);
    private static final String EVENTS = BaseUnits.EVENTS;
    private static final String SECONDS = "seconds";

    private final Supplier<Long> waitingAppends;
    private final Supplier<Freshness> freshness;
    private final Supplier<Optional<Heartbeat>> heartbeat;

    /**
     * @param waitingAppends events that wait for their block
     * @param freshness how far views and search have read
     * @param heartbeat how the watch over deadlines is; empty where this node does not watch
     */
    public HouseMetrics(
            Supplier<Long> waitingAppends,
            Supplier<Freshness> freshness,
            Supplier<Optional<Heartbeat>> heartbeat,
            Clock clock) {
        this.waitingAppends = waitingAppends;
        this.freshness = new LastingFor<>(ONE_SCRAPE, clock, freshness);
        this.heartbeat = new LastingFor<>(ONE_SCRAPE, clock, heartbeat);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "huiyin.ledger.waiting", EVENTS, "Events that wait for their block", waitingAppends);
        gauge(
                registry,
                "huiyin.ledger.head",
                EVENTS,
                "Position of the newest event",
                () -> freshness.get().head());
        gauge(
                registry,
                "huiyin.views.position",
                EVENTS,
                "Position up to which views and search have read",
                () -> freshness.get().position());
        gauge(registry, "huiyin.views.behind", EVENTS, "Events that views or search have not read", () -> {
            Freshness now = freshness.get();
            return now.head() - now.position();
        });
        bindDeadlines(registry);
    }

    private void bindDeadlines(MeterRegistry registry) {
        deadlines(registry, "huiyin.deadlines.watched", "deadlines", "Running deadlines watched", Heartbeat::watched);
        deadlines(
                registry,
                "huiyin.deadlines.failing",
                "deadlines",
                "Deadlines whose last command failed",
                Heartbeat::failing);
        deadlines(
                registry,
                "huiyin.deadlines.unwatched",
                "deadlines",
                "Deadlines nobody can act on; should be 0",
                Heartbeat::unwatched);
        deadlines(
                registry, "huiyin.deadlines.behind", EVENTS, "Events the watch has not read", Heartbeat::eventsBehind);
        deadlines(
                registry,
                "huiyin.deadlines.recorded",
                "milestones",
                "Milestones recorded since the start",
                Heartbeat::answered);
        deadlines(
                registry,
                "huiyin.deadlines.lag",
                SECONDS,
                "How long the oldest milestone not yet recorded has been due",
                beat -> seconds(beat.lag()));
        deadlines(
                registry,
                "huiyin.deadlines.latest.firing",
                SECONDS,
                "How late the latest milestone since the start was sent",
                beat -> seconds(beat.latestFiring()));
    }

    private void deadlines(
            MeterRegistry registry, String name, String unit, String meaning, ToDoubleFunction<Heartbeat> figure) {
        gauge(
                registry,
                name,
                unit,
                meaning,
                () -> heartbeat.get().map(figure::applyAsDouble).orElse(Double.NaN));
    }

    private static void gauge(
            MeterRegistry registry, String name, String unit, String meaning, Supplier<? extends Number> figure) {
        Gauge.builder(name, figure::get).baseUnit(unit).description(meaning).register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
