package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHANGHAI;
import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedTimeTest {

    private static Duration between(Instant from, Instant to) {
        return WorkedTime.between(SHIPPED, SHANGHAI, from, to);
    }

    @ParameterizedTest
    @CsvSource({
        // within a Monday; over a weekend; over National Day 2026 with the make-up Saturday 10-10; a make-up Sunday
        "2026-11-23T09:00:00, 2026-11-23T17:30:00, PT8H30M",
        "2026-11-27T12:00:00, 2026-11-30T12:00:00, PT24H",
        "2026-09-30T00:00:00, 2026-10-12T00:00:00, PT96H",
        "2026-09-20T00:00:00, 2026-09-21T00:00:00, PT24H",
        "2026-11-28T08:00:00, 2026-11-29T23:59:59, PT0S",
        "2026-11-24T08:00:00, 2026-11-23T08:00:00, PT0S"
    })
    void only_working_days_count_and_make_up_days_do(String from, String to, Duration worked) {
        assertThat(between(shanghai(from), shanghai(to))).isEqualTo(worked);
    }

    @Test
    void what_several_units_held_one_after_the_other_adds_up_to_the_whole() {
        Seeded.cases(1_000, random -> {
            long first = shanghai("2011-01-01T00:00:00").getEpochSecond();
            long last = shanghai("2026-12-20T00:00:00").getEpochSecond();
            long begin = random.nextLong(first, last);
            List<Instant> handedOver = random.longs(random.nextInt(2, 8), begin, begin + 60L * 24 * 3600)
                    .map(second -> Math.min(second, last))
                    .sorted()
                    .mapToObj(Instant::ofEpochSecond)
                    .toList();

            Duration inParts = IntStream.range(1, handedOver.size())
                    .mapToObj(unit -> between(handedOver.get(unit - 1), handedOver.get(unit)))
                    .reduce(Duration.ZERO, Duration::plus);

            assertThat(inParts).isEqualTo(between(handedOver.get(0), handedOver.get(handedOver.size() - 1)));
        });
    }
}
