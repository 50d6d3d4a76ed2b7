package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ForewarnOfReplyDeadline;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.form.Findings;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.deadlines.ApprovedCalendars;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The unit that gets a case has a clock of its own beside the citizen's, which does not notice. */
class UnitClockTest extends ComplaintTest {

    /** Thursday 24:00: three working days after the Monday of the dispatch. */
    private static final Instant UNIT_DUE = Instant.parse("2026-11-26T16:00:00Z");

    private static final Map<String, String> AGENT = Askers.AGENT.toMetaData();
    private static final Map<String, String> HANDLER = Askers.HANDLER.toMetaData();
    private static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();

    private final SettableClock time = clock;
    private final AggregateTestFixture<Complaint> units = AggregateFixtures.withUnitClocks(time, vault, numbers);

    private TestExecutor<Complaint> registeredHere() {
        return units.givenCommands(sent(registration("register-1"), Askers.AGENT));
    }

    private TestExecutor<Complaint> withTheStreet() {
        return registeredHere().andGivenCommands(sent(dispatch("dispatch-1", KnownUnits.STREET), Askers.AGENT));
    }

    private static Deadline unitDeadline(Instant dispatchedAt, @Nullable Deadline former) {
        return Objects.requireNonNull(
                AggregateFixtures.DEADLINES_OF_UNITS.ofUnit(HELP, dispatchedAt, former, KnownUnits.DISTRICT));
    }

    @Test
    void a_dispatch_starts_the_units_clock() {
        Deadline own = unitDeadline(MONDAY_NINE, null);

        assertThat(own.id()).isEqualTo(DeadlineId.REPLY_OF_UNIT);
        assertThat(own.due()).isEqualTo(UNIT_DUE);
        assertThat(own.rule()).isEqualTo("unit-reply@1");
        happens(
                registeredHere().when(dispatch("dispatch-1", KnownUnits.STREET), AGENT),
                dispatched(KnownUnits.STREET),
                new DeadlineSet(CASE, own));
    }

    @Test
    void another_dispatch_starts_the_clock_of_the_next_unit_as_another_version() {
        Deadline first = unitDeadline(MONDAY_NINE, null);
        TestExecutor<Complaint> given = withTheStreet();
        Instant tuesday = MONDAY_NINE.plus(Duration.ofDays(1));
        time.set(tuesday);
        Deadline second = unitDeadline(tuesday, first);

        assertThat(second.version()).isEqualTo(2);
        happens(
                given.when(dispatch("dispatch-2", KnownUnits.DISTRICT), AGENT),
                dispatched(KnownUnits.DISTRICT),
                new DeadlineSet(CASE, second));
    }

    @Test
    void what_the_first_unit_missed_is_on_record_before_the_next_one_gets_the_case() {
        TestExecutor<Complaint> given = withTheStreet();
        time.set(UNIT_DUE);
        happens(
                given.when(dispatch("dispatch-2", KnownUnits.DISTRICT), AGENT),
                new DeadlineMissed(CASE, DeadlineId.REPLY_OF_UNIT, UNIT_DUE, List.of("handler", "unit-lead")),
                dispatched(KnownUnits.DISTRICT),
                new DeadlineSet(CASE, unitDeadline(UNIT_DUE, unitDeadline(MONDAY_NINE, null))));
    }

    @Test
    void the_reply_ends_both_clocks_the_stricter_first() {
        happens(
                withTheStreet().when(reply("reply-1"), HANDLER),
                replied(MONDAY_NINE, null),
                new DeadlineMet(CASE, DeadlineId.REPLY_OF_UNIT, MONDAY_NINE),
                new DeadlineMet(CASE, DeadlineId.REPLY_TO_CITIZEN, MONDAY_NINE));
    }

    @Test
    void a_reply_late_for_the_unit_may_be_in_time_for_the_citizen() {
        TestExecutor<Complaint> given = withTheStreet();
        time.set(UNIT_DUE);
        happens(
                given.when(reply("reply-1"), HANDLER),
                new DeadlineMissed(CASE, DeadlineId.REPLY_OF_UNIT, UNIT_DUE, List.of("handler", "unit-lead")),
                replied(UNIT_DUE, null),
                new DeadlineMetLate(CASE, DeadlineId.REPLY_OF_UNIT, UNIT_DUE, UNIT_DUE),
                new DeadlineMet(CASE, DeadlineId.REPLY_TO_CITIZEN, UNIT_DUE));
    }

    @Test
    void the_units_miss_is_recorded_once_and_is_no_miss_of_the_citizens() {
        TestExecutor<Complaint> given = withTheStreet();
        time.set(UNIT_DUE);
        RecordMissedReply miss = new RecordMissedReply(ID, new CommandId("miss-1"), DeadlineId.REPLY_OF_UNIT, 1);
        given.andGivenCommands(sent(miss, Askers.HOUSE))
                .when(new RecordMissedReply(ID, new CommandId("miss-2"), DeadlineId.REPLY_OF_UNIT, 1), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_unit_is_warned_by_the_milestones_of_its_own_rule() {
        TestExecutor<Complaint> given = withTheStreet();
        time.set(UNIT_DUE.minusSeconds(1));
        Instant at = AggregateFixtures.DEADLINES_OF_UNITS.warnings(unitDeadline(MONDAY_NINE, null)).stream()
                .filter(milestone -> milestone.milestone().name().equals("80-percent"))
                .findFirst()
                .orElseThrow()
                .at();
        assertThat(at).isBefore(UNIT_DUE);
        happens(
                given.when(
                        new WarnOfReplyDeadline(
                                ID, new CommandId("warn-1"), DeadlineId.REPLY_OF_UNIT, 1, MilestoneId.percent(80)),
                        HOUSE),
                new DeadlineWarned(
                        CASE,
                        DeadlineId.REPLY_OF_UNIT,
                        1,
                        MilestoneId.percent(80),
                        at,
                        Duration.between(at, time.instant()).toSeconds(),
                        List.of("handler", "unit-lead")));
    }

    private static ForewarnOfReplyDeadline aheadOfTheEnd(String commandId) {
        return new ForewarnOfReplyDeadline(ID, new CommandId(commandId), DeadlineId.REPLY_OF_UNIT, 1, MilestoneId.DUE);
    }

    @Test
    void the_unit_hears_ahead_of_the_end_of_its_own_time() {
        TestExecutor<Complaint> given = withTheStreet();
        time.set(UNIT_DUE.minusSeconds(7 * 3600));
        happens(
                given.when(aheadOfTheEnd("ahead-1"), HOUSE),
                new DeadlineForewarned(
                        CASE, DeadlineId.REPLY_OF_UNIT, 1, MilestoneId.DUE, UNIT_DUE, List.of("handler", "unit-lead")));
    }

    @Test
    void it_hears_that_once() {
        withTheStreet()
                .andGivenCommands(sent(aheadOfTheEnd("ahead-1"), Askers.HOUSE))
                .when(aheadOfTheEnd("ahead-2"), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_days_of_its_district_count_for_the_unit_and_not_for_the_citizen() {
        ApprovedCalendars calendars = WorkingCalendars.shipped();
        WorkingCalendar shipped = calendars.inForce();
        calendars.putInForce(shipped.with(
                CalendarTables.read(new ByteArrayInputStream("""
                        {"2026": {"districtDays": [{"name": "博览会", "notice": "杭政办函〔2026〕1号",
                          "districts": ["unit-district"], "holidays": ["2026-11-26"], "makeupWorkdays": []}]}}
                        """.getBytes(StandardCharsets.UTF_8)), shipped, null)));
        ReplyDeadlines there = new ReplyDeadlines(DeadlineRules.shipped(), calendars);
        Deadline own = Objects.requireNonNull(there.ofUnit(HELP, MONDAY_NINE, null, KnownUnits.DISTRICT));
        assertThat(own.lastDay()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(own.district()).isEqualTo(KnownUnits.DISTRICT);
        assertThat(own.days()).anySatisfy(day -> assertThat(day.notice()).isEqualTo("杭政办函〔2026〕1号"));
        assertThat(Objects.requireNonNull(there.ofUnit(HELP, MONDAY_NINE, null, null))
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(Objects.requireNonNull(there.decide(HELP, MONDAY_NINE, new Findings()))
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
