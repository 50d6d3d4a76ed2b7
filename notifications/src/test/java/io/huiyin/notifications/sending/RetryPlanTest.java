package io.huiyin.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    @Test
    void waits_double_up_to_the_longest_and_end_with_a_dead_letter() {
        RetryPlan plan = RetryPlan.tries(5)
                .startingAfter(Duration.ofMinutes(1))
                .doubling()
                .atLeastEvery(Duration.ofMinutes(3));
        assertThat(plan.waitAfter(1)).contains(Duration.ofMinutes(1));
        assertThat(plan.waitAfter(2)).contains(Duration.ofMinutes(2));
        assertThat(plan.waitAfter(3)).contains(Duration.ofMinutes(3));
        assertThat(plan.waitAfter(4)).contains(Duration.ofMinutes(3));
        assertThat(plan.waitAfter(5)).isEmpty();
    }

    @Test
    void the_usual_plan_gives_a_relay_more_than_a_day() {
        Duration all = Duration.ZERO;
        int tried = 1;
        while (RetryPlan.USUAL.waitAfter(tried).isPresent()) {
            all = all.plus(RetryPlan.USUAL.waitAfter(tried).orElseThrow());
            tried++;
        }
        assertThat(all).isGreaterThan(Duration.ofDays(1)).isLessThan(Duration.ofDays(3));
    }
}
