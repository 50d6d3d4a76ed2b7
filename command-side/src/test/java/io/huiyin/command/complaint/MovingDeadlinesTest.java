package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Envelopes.firstEvent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.RecountReplyDeadline;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.Recount;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.deadline.CountingBasis;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.deadlines.ApprovedCalendars;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovingDeadlinesTest extends ComplaintTest {

    private static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();
    private static final DeadlineChange CHANGE = new DeadlineChange(
            new ChangeId("calendar-1"), MoveReason.CALENDAR_CHANGED, new AccountId("account-second"));

    /** The Friday of the week is taken off. */
    private static final WorkingCalendar FRIDAY_OFF = calendar("\"2026-11-27\"", "2026");
    /** The Thursday of the week is taken off. */
    private static final WorkingCalendar THURSDAY_OFF = calendar("\"2026-11-26\"", "2026");
    /** The same days as shipped, from another notice. */
    private static final WorkingCalendar SAME_DAYS = calendar("", "2026");

    /** The third version is shorter, the fourth one for breaches of the regulation only. */
    private static final DeadlineRules RULES = DeadlineRules.parse(
                    "newer.yaml",
                    new ByteArrayInputStream(
                            ("rules:\n" + version(3, false) + version(4, true)).getBytes(StandardCharsets.UTF_8)))
            .remembering(DeadlineRules.shipped().known());

    private final ApprovedCalendars calendars = WorkingCalendars.shipped();
    private final AggregateTestFixture<Complaint> city =
            AggregateFixtures.fixture(Complaint.class, clock, vault, numbers, new CountingBasis(RULES, calendars));

    private static String version(int version, boolean breaches) {
        return """
                  - id: hotline-reply
                    version: %d
                    title: { zh: 更短, en: shorter }
                    legalBasis: { id: house-rule, law: { zh: 规范, en: house rule }, text: { zh: 三日, en: three days }, status: UNCONFIRMED }
                    zone: Asia/Shanghai
                    trigger: { event: complaint-received, facts: { breachOfRegulation: [%b] } }
                    clockStart: [RECEIVED]
                    steps:
                      - { id: reply, act: REPLY, unit: WORKDAYS, offset: 3, recipients: [complainant] }
                """.formatted(version, breaches);
    }

    private static WorkingCalendar calendar(String daysOffMore, String year) {
        String more = daysOffMore.isEmpty() ? "" : "," + daysOffMore;
        return WorkingCalendar.parse(
                new ByteArrayInputStream("""
                {"2026": {"status": "final", "notice": "第%s号",
                  "holidays": ["2026-01-01","2026-05-01","2026-10-01","2026-10-02","2026-10-03"%s],
                  "makeupWorkdays": [],
                  "statutory": ["2026-01-01","2026-05-01","2026-10-01","2026-10-02","2026-10-03"]},
                 "2027": {"status": "final", "notice": "第2027号",
                  "holidays": ["2027-01-01","2027-05-01","2027-10-01","2027-10-02","2027-10-03"],
                  "makeupWorkdays": [],
                  "statutory": ["2027-01-01","2027-05-01","2027-10-01","2027-10-02","2027-10-03"]}}
                """.formatted(year, more).getBytes(StandardCharsets.UTF_8)));
    }

    private static RecountReplyDeadline recount(String commandId, WorkingCalendar on, @Nullable String rule) {
        return new RecountReplyDeadline(
                ID, new CommandId(commandId), DeadlineId.REPLY_TO_CITIZEN, new Recount(CHANGE, on.contentHash(), rule));
    }

    private TestExecutor<Complaint> aRegistered() {
        return city.givenCommands(sent(registration("register-1"), Askers.AGENT));
    }

    private void isMoved(ResultValidator<Complaint> result, LocalDate lastDay, int version) {
        result.expectSuccessfulHandlerExecution().expectEventsMatching(firstEvent(DeadlineMoved.class, moved -> {
            assertThat(moved.before().lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(moved.deadline().lastDay()).isEqualTo(lastDay);
            assertThat(moved.deadline().version()).isEqualTo(version);
            assertThat(moved.change()).isEqualTo(CHANGE);
        }));
    }

    @Test
    void a_day_taken_off_moves_the_deadline_and_says_from_where_to_where_and_why() {
        TestExecutor<Complaint> given = aRegistered();
        calendars.putInForce(FRIDAY_OFF);
        isMoved(given.when(recount("recount-1", FRIDAY_OFF, null), HOUSE), LocalDate.of(2026, 12, 1), 2);
    }

    @Test
    void counting_it_again_moves_it_once() {
        TestExecutor<Complaint> given = aRegistered();
        calendars.putInForce(FRIDAY_OFF);
        given.andGivenCommands(sent(recount("recount-1", FRIDAY_OFF, null), Askers.HOUSE))
                .when(recount("recount-2", FRIDAY_OFF, null), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_calendar_with_the_same_days_moves_nothing() {
        TestExecutor<Complaint> given = aRegistered();
        calendars.putInForce(SAME_DAYS);
        given.when(recount("recount-1", SAME_DAYS, null), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_answered_case_is_left_alone() {
        TestExecutor<Complaint> given = aRegistered()
                .andGivenCommands(sent(dispatch("dispatch-1", KnownUnits.STREET), Askers.AGENT))
                .andGivenCommands(sent(reply("reply-1"), Askers.HANDLER));
        calendars.putInForce(FRIDAY_OFF);
        given.when(recount("recount-1", FRIDAY_OFF, null), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_change_that_was_overtaken_moves_nothing_back() {
        TestExecutor<Complaint> given = aRegistered();
        calendars.putInForce(FRIDAY_OFF);
        calendars.putInForce(SAME_DAYS);
        given.when(recount("recount-1", FRIDAY_OFF, null), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_calendar_this_node_has_not_heard_of_has_to_wait() {
        isRefused(
                aRegistered().when(recount("recount-1", FRIDAY_OFF, null), HOUSE),
                refused("calendar", RefusalCode.UNKNOWN_CALENDAR, FRIDAY_OFF.contentHash()));
    }

    @Test
    void a_provisional_deadline_whose_days_come_as_expected_is_confirmed_in_its_version() {
        clock.set(Instant.parse("2026-12-22T01:00:00Z"));
        TestExecutor<Complaint> given = aRegistered();
        calendars.putInForce(SAME_DAYS);
        given.when(recount("recount-1", SAME_DAYS, null), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(firstEvent(DeadlineConfirmed.class, event -> {
                    Deadline confirmed = event.deadline();
                    assertThat(confirmed.provisional()).isFalse();
                    assertThat(confirmed.earliestPossible()).isNull();
                    assertThat(confirmed.version()).isEqualTo(1);
                    assertThat(confirmed.calendar()).isEqualTo(SAME_DAYS.contentHash());
                }));
    }

    @Test
    void the_new_version_is_missed_at_its_own_instant_whatever_became_of_the_old() {
        TestExecutor<Complaint> given = aRegistered();
        clock.set(DUE);
        TestExecutor<Complaint> missed =
                given.andGivenCommands(sent(new RecordMissedReply(ID, new CommandId("miss-1"), 1), Askers.HOUSE));
        calendars.putInForce(FRIDAY_OFF);
        TestExecutor<Complaint> moved =
                missed.andGivenCommands(sent(recount("recount-1", FRIDAY_OFF, null), Askers.HOUSE));
        clock.set(DUE.plusSeconds(24 * 3600));
        moved.when(new RecordMissedReply(ID, new CommandId("miss-2"), 2), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectEvents(new DeadlineMissed(
                        CASE, DeadlineId.REPLY_TO_CITIZEN, DUE.plusSeconds(24 * 3600), MISS_CLIMBS_TO));
    }

    @Test
    void a_newer_version_of_the_rule_moves_the_deadline() {
        isMoved(
                aRegistered().when(recount("recount-1", calendars.inForce(), "hotline-reply@3"), HOUSE),
                LocalDate.of(2026, 11, 26),
                2);
    }

    @Test
    void following_it_again_moves_nothing() {
        nothingMoves(
                aRegistered()
                        .andGivenCommands(
                                sent(recount("recount-1", calendars.inForce(), "hotline-reply@3"), Askers.HOUSE)),
                "hotline-reply@3");
    }

    @Test
    void an_older_version_moves_nothing_back() {
        nothingMoves(
                aRegistered()
                        .andGivenCommands(
                                sent(recount("recount-1", calendars.inForce(), "hotline-reply@3"), Askers.HOUSE)),
                "hotline-reply@2");
    }

    @Test
    void a_version_for_other_facts_moves_nothing() {
        nothingMoves(aRegistered(), "hotline-reply@4");
    }

    @Test
    void another_rule_moves_nothing() {
        nothingMoves(aRegistered(), "complaint-reply@2");
    }

    @Test
    void a_rule_nobody_knows_moves_nothing() {
        nothingMoves(aRegistered(), "hotline-reply@99");
    }

    private void nothingMoves(TestExecutor<Complaint> given, String rule) {
        given.when(recount("recount-9", calendars.inForce(), rule), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_clock_of_the_unit_moves_too_and_leaves_the_citizens_alone() {
        AggregateTestFixture<Complaint> units = AggregateFixtures.withUnitClocks(
                clock, vault, numbers, new CountingBasis(DeadlineRules.shipped(), calendars));
        TestExecutor<Complaint> dispatched = units.givenCommands(
                sent(registration("register-1"), Askers.AGENT),
                sent(dispatch("dispatch-1", KnownUnits.STREET), Askers.AGENT));
        calendars.putInForce(THURSDAY_OFF);
        dispatched
                .when(
                        new RecountReplyDeadline(
                                ID,
                                new CommandId("recount-1"),
                                DeadlineId.REPLY_OF_UNIT,
                                new Recount(CHANGE, THURSDAY_OFF.contentHash(), null)),
                        HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(firstEvent(DeadlineMoved.class, moved -> {
                    assertThat(moved.deadlineId()).isEqualTo(DeadlineId.REPLY_OF_UNIT);
                    assertThat(moved.before().lastDay()).isEqualTo(LocalDate.of(2026, 11, 26));
                    assertThat(moved.deadline().lastDay()).isEqualTo(LocalDate.of(2026, 11, 27));
                    assertThat(moved.heldBy()).isEqualTo(KnownUnits.STREET);
                }));
    }

    @Test
    void a_case_no_unit_has_has_no_clock_of_a_unit_to_move() {
        aRegistered()
                .when(
                        new RecountReplyDeadline(
                                ID,
                                new CommandId("recount-1"),
                                DeadlineId.REPLY_OF_UNIT,
                                new Recount(CHANGE, calendars.inForce().contentHash(), null)),
                        HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobody_but_the_house_moves_deadlines() {
        isRefused(
                aRegistered().when(recount("recount-1", FRIDAY_OFF, null), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }
}
