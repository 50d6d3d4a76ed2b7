package io.huiyin.server.metrics;

import io.huiyin.api.cases.Freshness;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.scheduler.Heartbeat;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The house in figures: how far the ledger has come, how far views and the watch over deadlines are behind it. */
public final class HouseMetrics implements MeterBinder {

    private static final Duration ONE_SCRAPE = Duration.ofSeconds(2);
    // Figures of messages are counted one by one, so twice a minute is enough.
    private static final Duration COUNTED = Duration.ofSeconds(30);
    private static final String EVENTS = BaseUnits.EVENTS;
    private static final String SECONDS = "seconds";

    private final Supplier<Long> waitingAppends;
    private final Supplier<Freshness> freshness;
    private final Supplier<Optional<Heartbeat>> heartbeat;
    private final Supplier<DeliveryFigures> deliveries;
    private final Clock clock;

    /**
     * @param waitingAppends events that wait for their block
     * @param freshness how far views and search have read
     * @param heartbeat how the watch over deadlines is; empty where this node does not watch
     * @param deliveries how sending goes
     */
    public HouseMetrics(
            Supplier<Long> waitingAppends,
            Supplier<Freshness> freshness,
            Supplier<Optional<Heartbeat>> heartbeat,
            Supplier<DeliveryFigures> deliveries,
            Clock clock) {
        this.waitingAppends = waitingAppends;
        this.freshness = new LastingFor<>(ONE_SCRAPE, clock, freshness);
        this.heartbeat = new LastingFor<>(ONE_SCRAPE, clock, heartbeat);
        this.deliveries = new LastingFor<>(COUNTED, clock, deliveries);
        this.clock = clock;
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
        bindDeliveries(registry);
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
        deadlines(
                registry,
                "huiyin.deadlines.heartbeat.age",
                SECONDS,
                "How long ago everything due was last looked for",
                beat -> beat.age().map(HouseMetrics::seconds).orElse(Double.NaN));
        deadlines(
                registry,
                "huiyin.deadlines.sweep",
                SECONDS,
                "How long the last look for everything due took",
                beat -> seconds(beat.sweepTook()));
        deadlines(registry, "huiyin.deadlines.armed", "alarms", "Alarms set for the next 24 hours", Heartbeat::alarms);
        deadlines(
                registry,
                "huiyin.deadlines.under.way",
                BaseUnits.TASKS,
                "Commands sent and not yet answered",
                Heartbeat::inFlight);
        deadlines(
                registry,
                "huiyin.deadlines.alarm",
                null,
                "1 while deadlines are not watched as they should be",
                beat -> beat.behind().isPresent() ? 1 : 0);
    }

    private void bindDeliveries(MeterRegistry registry) {
        messages(registry, "queued", "Messages waiting to be sent, now or later", DeliveryFigures::queued);
        messages(registry, "due", "Messages that could be sent now", DeliveryFigures::due);
        messages(
                registry,
                "retrying",
                "Messages that wait for their next try, or are being tried",
                figures -> figures.queued() - figures.due());
        messages(registry, "dead", "Messages that need a person", DeliveryFigures::dead);
        messages(registry, "bounced", "Messages that came back and need a person", DeliveryFigures::bounced);
        messages(registry, "unrecorded", "Results not yet on record in the ledger", DeliveryFigures::unrecorded);
        gauge(
                registry,
                "huiyin.deliveries.held",
                null,
                "1 while a person or a restore holds sending back",
                () -> deliveries.get().hold() == null ? 0 : 1);
        gauge(
                registry,
                "huiyin.deliveries.oldest.due",
                SECONDS,
                "For how long the message that waits longest could have been sent",
                () -> {
                    Instant since = deliveries.get().oldestDue();
                    return since == null ? 0.0 : seconds(Duration.between(since, clock.instant()));
                });
        counter(registry, "sent", "Messages this node handed over", DeliveryFigures::sentHere);
        counter(registry, "failed", "Attempts of this node that failed", DeliveryFigures::failedHere);
    }

    private void messages(
            MeterRegistry registry, String what, String meaning, ToDoubleFunction<DeliveryFigures> figure) {
        gauge(
                registry,
                "huiyin.deliveries." + what,
                BaseUnits.MESSAGES,
                meaning,
                () -> figure.applyAsDouble(deliveries.get()));
    }

    private void counter(
            MeterRegistry registry, String what, String meaning, ToDoubleFunction<DeliveryFigures> figure) {
        FunctionCounter.builder("huiyin.deliveries." + what, deliveries, counted -> figure.applyAsDouble(counted.get()))
                .description(meaning)
                .register(registry);
    }

    private void deadlines(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            String meaning,
            ToDoubleFunction<Heartbeat> figure) {
        gauge(
                registry,
                name,
                unit,
                meaning,
                () -> heartbeat.get().map(figure::applyAsDouble).orElse(Double.NaN));
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            String meaning,
            Supplier<? extends Number> figure) {
        Gauge.builder(name, figure::get).baseUnit(unit).description(meaning).register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
