package io.huiyin.server.metrics;

import io.huiyin.ledger.LedgerFigures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The ledger's writer in figures: how fast, in what groups, against whom and how surely it stores, by which clock. */
public final class LedgerMetrics implements MeterBinder {

    private final Supplier<LedgerFigures> figures;
    private final Supplier<Duration> clockOffset;

    /**
     * @param figures what the writer has done
     * @param clockOffset how far this node's clock is ahead
     */
    public LedgerMetrics(Supplier<LedgerFigures> figures, Supplier<Duration> clockOffset) {
        this.figures = figures;
        this.clockOffset = clockOffset;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionTimer.builder(
                        "huiyin.ledger.write",
                        figures,
                        from -> from.get().blocks(),
                        from -> from.get().writing().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Blocks stored, and how long the store took for them")
                .register(registry);
        counter(registry, "huiyin.ledger.written", "Events stored by this node", LedgerFigures::events);
        counter(registry, "huiyin.ledger.races.lost", "Blocks of others that came first", LedgerFigures::racesLost);
        counter(
                registry,
                "huiyin.ledger.in.doubt",
                "Blocks of which it could not be said at first whether they were stored",
                LedgerFigures::inDoubt);
        counter(
                registry,
                "huiyin.ledger.unknown",
                "Blocks of which it could not be said in time whether they were stored",
                LedgerFigures::unknown);
        Gauge.builder("huiyin.ledger.write.slowest", () -> seconds(figures.get().slowest()))
                .baseUnit("seconds")
                .description("The longest the store took for one block since the start")
                .register(registry);
        Gauge.builder("huiyin.clock.offset", () -> seconds(clockOffset.get()))
                .baseUnit("seconds")
                .description("How far the clock of this node is ahead; beyond 60 either way nothing is written")
                .register(registry);
    }

    private void counter(MeterRegistry registry, String name, String meaning, ToDoubleFunction<LedgerFigures> figure) {
        FunctionCounter.builder(name, figures, from -> figure.applyAsDouble(from.get()))
                .description(meaning)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
