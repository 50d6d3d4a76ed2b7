package io.huiyin.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.scheduler.support.City;
import io.huiyin.scheduler.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

/** The whole scheduler with Axon's processor and Quartz, on a clock that stands still while true time goes on. */
class SlaSchedulerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final int PATIENCE = 30;

    private final SettableClock clock = new SettableClock(NOW);

    private City city() {
        return new City(clock, DeadlineRules.shipped(), WorkingCalendar.shipped());
    }

    private SlaScheduler schedulerOf(City city) {
        return SlaScheduler.open(SlaSchedulerSettings.usual(
                "test-node", WorkingCalendars.shipped(), ZoneId.of("Asia/Shanghai"), city::head, clock));
    }

    private static boolean isEnforcement(EventMessage<?> event) {
        return event.getPayload() instanceof DeadlineWarned || event.getPayload() instanceof DeadlineMissed;
    }

    private static CountDownLatch enforcements(City city, int count) {
        CountDownLatch latch = new CountDownLatch(count);
        city.onEvents(events ->
                events.stream().filter(SlaSchedulerTest::isEnforcement).forEach(event -> latch.countDown()));
        return latch;
    }

    @Test
    void what_was_due_before_the_start_and_what_comes_after_it_is_recorded() throws InterruptedException {
        City city = city();
        CountDownLatch eight = enforcements(city, 8);
        try (SlaScheduler scheduler = schedulerOf(city)) {
            scheduler.configureModule(city.configurer());
            city.opened();
            ComplaintId first = city.complains("1", NOW.minus(Duration.ofDays(30)));
            ComplaintId second = city.complains("2", NOW.minus(Duration.ofDays(31)));

            assertThat(eight.await(PATIENCE, TimeUnit.SECONDS)).isTrue();

            assertThat(city.deadlineEvents(first))
                    .extracting(event -> (Object) event.getClass())
                    .containsExactly(
                            DeadlineSet.class,
                            DeadlineWarned.class,
                            DeadlineWarned.class,
                            DeadlineMissed.class,
                            DeadlineWarned.class);
            assertThat(city.deadlineEvents(second)).hasSize(5);
            city.close();
        }
    }

    @Test
    void a_scheduler_that_starts_on_an_old_ledger_goes_on_where_another_stopped() throws InterruptedException {
        City before = city().opened();
        before.complains("1", NOW.minus(Duration.ofDays(30)));
        before.complains("2", null);
        before.close();

        City after = before.again();
        CountDownLatch four = enforcements(after, 4);
        try (SlaScheduler scheduler = schedulerOf(after)) {
            scheduler.configureModule(after.configurer());
            after.opened();

            assertThat(four.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(scheduler.heartbeat().atHead()).isTrue();
            after.close();
        }
    }

    @Test
    void closing_it_twice_is_harmless() {
        SlaScheduler scheduler = schedulerOf(city());
        scheduler.close();
        scheduler.close();

        assertThat(scheduler.heartbeat().atHead()).isFalse();
    }
}
