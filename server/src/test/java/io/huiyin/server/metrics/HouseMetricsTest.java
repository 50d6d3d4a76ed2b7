package io.huiyin.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.cases.Freshness;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.SendingHold;
import io.huiyin.scheduler.Heartbeat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HouseMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static HouseMetrics metrics(@Nullable Heartbeat heartbeat, DeliveryFigures deliveries) {
        return new HouseMetrics(
                () -> 3L,
                () -> new Freshness(90, 100, NOW, NOW),
                () -> Optional.ofNullable(heartbeat),
                () -> deliveries,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static DeliveryFigures sending(@Nullable SendingHold hold) {
        return new DeliveryFigures(true, 12, 5, 2, 1, 40, 3, NOW.minusSeconds(75), 1, hold);
    }

    private static Heartbeat heartbeat(Duration lag) {
        return new Heartbeat(
                NOW,
                NOW.minusSeconds(900),
                true,
                NOW.minusSeconds(20),
                Duration.ofMillis(250),
                260,
                16,
                32,
                9,
                4,
                1,
                0,
                lag,
                Duration.ofSeconds(7),
                31,
                2,
                Duration.ZERO,
                null,
                null);
    }

    private static SimpleMeterRegistry read(HouseMetrics metrics) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        metrics.bindTo(registry);
        return registry;
    }

    private static double gauge(SimpleMeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void sending_is_told_in_figures() {
        SimpleMeterRegistry registry = read(metrics(null, sending(null)));

        assertThat(gauge(registry, "huiyin.deliveries.queued")).isEqualTo(12);
        assertThat(gauge(registry, "huiyin.deliveries.due")).isEqualTo(5);
        assertThat(gauge(registry, "huiyin.deliveries.retrying")).isEqualTo(7);
        assertThat(gauge(registry, "huiyin.deliveries.dead")).isEqualTo(2);
        assertThat(gauge(registry, "huiyin.deliveries.held")).isZero();
        assertThat(gauge(registry, "huiyin.deliveries.oldest.due")).isEqualTo(75);
        assertThat(gauge(registry, "huiyin.deliveries.unrecorded")).isEqualTo(1);
        assertThat(registry.get("huiyin.deliveries.sent").functionCounter().count())
                .isEqualTo(40);
        assertThat(registry.get("huiyin.deliveries.failed").functionCounter().count())
                .isEqualTo(3);
        SendingHold hold = new SendingHold(NOW, "account-admin", "检修");
        assertThat(gauge(read(metrics(null, sending(hold))), "huiyin.deliveries.held"))
                .isEqualTo(1);
    }

    @Test
    void the_watch_over_deadlines_is_told_in_figures() {
        SimpleMeterRegistry registry = read(metrics(heartbeat(Duration.ofSeconds(12)), sending(null)));

        assertThat(gauge(registry, "huiyin.deadlines.heartbeat.age")).isEqualTo(20);
        assertThat(gauge(registry, "huiyin.deadlines.sweep")).isEqualTo(0.25);
        assertThat(gauge(registry, "huiyin.deadlines.armed")).isEqualTo(9);
        assertThat(gauge(registry, "huiyin.deadlines.under.way")).isEqualTo(4);
        assertThat(gauge(registry, "huiyin.deadlines.lag")).isEqualTo(12);
        assertThat(gauge(registry, "huiyin.deadlines.alarm")).isZero();
    }

    @Test
    void a_watch_that_is_behind_raises_the_alarm() {
        SimpleMeterRegistry registry = read(metrics(heartbeat(Duration.ofMinutes(6)), sending(null)));

        assertThat(gauge(registry, "huiyin.deadlines.alarm")).isEqualTo(1);
    }

    @Test
    void a_node_that_watches_nothing_has_no_figures_of_it() {
        SimpleMeterRegistry registry = read(metrics(null, sending(null)));

        assertThat(gauge(registry, "huiyin.deadlines.alarm")).isNaN();
        assertThat(gauge(registry, "huiyin.deadlines.heartbeat.age")).isNaN();
    }

    @Test
    void lateness_is_a_distribution() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        LatenessMeter meter = new LatenessMeter(prometheus);
        meter.recorded(Duration.ofMillis(20));
        meter.recorded(Duration.ofSeconds(40));

        assertThat(prometheus.scrape())
                .contains("huiyin_deadlines_late_seconds_bucket{le=\"1.0\"} 1")
                .contains("huiyin_deadlines_late_seconds_bucket{le=\"60.0\"} 2")
                .contains("huiyin_deadlines_late_seconds_count 2");
    }

    @Test
    void every_figure_is_explained_to_operators() throws IOException {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        metrics(heartbeat(Duration.ZERO), sending(null)).bindTo(prometheus);
        new LatenessMeter(prometheus).recorded(Duration.ZERO);
        String operations = Files.readString(Path.of("..", "docs", "operations.md"));

        List<String> names = prometheus
                .scrape()
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .filter(name -> !name.endsWith("_max"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
    }
}
