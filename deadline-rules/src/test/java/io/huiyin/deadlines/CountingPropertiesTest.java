package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHANGHAI;
import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.endOf;
import static io.huiyin.deadlines.Fixtures.rule;
import static io.huiyin.deadlines.Fixtures.ruleOfOneStep;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every receipt between 2011 and the end of 2026, on days no later notice can change. */
class CountingPropertiesTest {

    private static final Instant FIRST = shanghai("2011-01-01T00:00:00");
    private static final Instant LAST = shanghai("2026-11-30T23:59:59");

    private final DeadlineCounter counter = new DeadlineCounter(SHIPPED);
    private final DeadlineRule complaintReply = rule("complaint-reply");
    private final TymeOracle oracle = new TymeOracle();

    @Test
    void agrees_with_the_independent_oracle_for_every_day_of_sixteen_years() {
        LocalDate.of(2011, 1, 1).datesUntil(LocalDate.of(2026, 12, 1)).forEach(day -> {
            Instant noon = day.atTime(12, 0).atZone(SHANGHAI).toInstant();
            CountedDeadline deadline = counter.count(complaintReply, noon);

            assertThat(deadline.due()).as("due for %s", day).isEqualTo(oracle.due(noon, 5));
            assertThat(deadline.lastDay()).isEqualTo(oracle.lastDay(noon, 5));
            assertThat(deadline.provisional()).isFalse();
        });
    }

    @Test
    void agrees_with_the_independent_oracle_for_any_instant_and_number_of_days() {
        Seeded.cases(2_000, random -> {
            Instant receipt = anyReceipt(random);
            int workdays = random.nextInt(1, 15);

            CountedDeadline deadline = counter.count(ruleOfOneStep("Asia/Shanghai", "WORKDAYS", workdays), receipt);

            assertThat(deadline.due()).isEqualTo(oracle.due(receipt, workdays));
        });
    }

    @Test
    void explains_each_day_as_the_oracle_counts_it() {
        Seeded.cases(1_000, random -> {
            List<ExplainedDay> days =
                    counter.count(complaintReply, anyReceipt(random)).days();

            assertThat(days.subList(1, days.size()))
                    .allSatisfy(day -> assertThat(day.isCounted()).isEqualTo(oracle.isWorked(day.date())));
            assertThat(days.stream().map(ExplainedDay::number).filter(number -> number > 0))
                    .containsExactly(1, 2, 3, 4, 5);
            IntStream.range(1, days.size())
                    .forEach(i -> assertThat(days.get(i).date())
                            .isEqualTo(days.get(i - 1).date().plusDays(1)));
        });
    }

    @Test
    void a_later_receipt_is_never_due_earlier() {
        Seeded.cases(2_000, random -> {
            Instant receipt = anyReceipt(random);
            Instant later = receipt.plus(
                    Duration.ofSeconds(random.nextLong(Duration.ofDays(20).toSeconds())));

            assertThat(counter.count(complaintReply, later).due())
                    .isAfterOrEqualTo(counter.count(complaintReply, receipt).due());
        });
    }

    @Test
    void the_last_day_is_never_a_rest_day() {
        Seeded.cases(2_000, random -> {
            LocalDate lastDay =
                    counter.count(complaintReply, anyReceipt(random)).lastDay();

            assertThat(lastDay).isNotNull();
            assertThat(oracle.isWorked(lastDay)).isTrue();
        });
    }

    @Test
    void five_days_and_five_more_make_ten() {
        DeadlineRule tenDays = ruleOfOneStep("Asia/Shanghai", "WORKDAYS", 10);
        Seeded.cases(2_000, random -> {
            Instant receipt = anyReceipt(random);
            CountedDeadline firstFive = counter.count(complaintReply, receipt);
            CountedDeadline nextFive =
                    counter.count(complaintReply, firstFive.due().minusNanos(1));

            assertThat(nextFive.due()).isEqualTo(counter.count(tenDays, receipt).due());
        });
    }

    @Test
    void every_make_up_workday_is_counted_when_the_receipt_is_the_day_before() {
        List<LocalDate> makeUpWorkdays = LocalDate.of(2011, 1, 1)
                .datesUntil(LocalDate.of(2026, 12, 1))
                .filter(day -> SHIPPED.classOf(day).type() == DayType.MAKE_UP_WORKDAY)
                .toList();

        assertThat(makeUpWorkdays).hasSize(104).allSatisfy(day -> {
            Instant dayBefore = endOf(day.minusDays(1).toString()).minusSeconds(1);
            ExplainedDay first = counter.count(complaintReply, dayBefore).days().get(1);

            assertThat(first.kind()).isEqualTo(ExplainedDay.Kind.MAKE_UP_WORKDAY);
            assertThat(first.number()).isEqualTo(1);
        });
    }

    @Test
    void working_days_up_to_the_last_day_are_as_many_as_the_rule_says() {
        Seeded.cases(1_000, random -> {
            Instant receipt = anyReceipt(random);
            LocalDate receiptDay = LocalDate.ofInstant(receipt, SHANGHAI);
            LocalDate lastDay =
                    counter.count(complaintReply, receipt).countedDays().get(4);

            assertThat(SHIPPED.workdaysAfterUpTo(receiptDay, lastDay)).isEqualTo(5);
            assertThat(SHIPPED.workdaysAfterUpTo(receiptDay, lastDay.minusDays(1)))
                    .isEqualTo(4);
        });
    }

    @Test
    void working_days_over_years_are_as_many_as_one_counts_day_by_day() {
        Seeded.cases(1_000, random -> {
            LocalDate from = LocalDate.ofInstant(anyReceipt(random), SHANGHAI);
            LocalDate to = LocalDate.ofInstant(anyReceipt(random), SHANGHAI);

            long oneByOne = to.isAfter(from)
                    ? from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(day -> SHIPPED.classOf(day).type().isWorked())
                            .count()
                    : 0;
            assertThat(SHIPPED.workdaysAfterUpTo(from, to)).isEqualTo((int) oneByOne);
        });
    }

    private static Instant anyReceipt(RandomGenerator random) {
        return FIRST.plusMillis(random.nextLong(Duration.between(FIRST, LAST).toMillis()));
    }
}
