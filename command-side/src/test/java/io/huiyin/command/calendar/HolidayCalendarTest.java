package io.huiyin.command.calendar;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Envelopes.firstEvent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.calendar.CalendarDraftDiscarded;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.CalendarId;
import io.huiyin.api.calendar.DiscardCalendarDraft;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.HolidayTableMissing;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.calendar.RecordCalendarCarriedOut;
import io.huiyin.api.calendar.RecordMissingTable;
import io.huiyin.api.deadline.MovedForUnit;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCalendarTest {

    private static final Map<String, String> ADMIN = Askers.SYSTEM_ADMIN.toMetaData();
    private static final Map<String, String> SUPERVISOR = Askers.SUPERVISOR.toMetaData();
    private static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();

    private static final List<String> STATUTORY =
            WorkingCalendar.shipped().year(2027).orElseThrow().statutory().stream()
                    .sorted()
                    .map(LocalDate::toString)
                    .toList();

    private static final List<MovedForUnit> UNITS =
            List.of(new MovedForUnit(new UnitId("unit-street"), 3, 1, Instant.parse("2027-01-04T16:00:00Z")));

    private static final String NOTICE_OF_2027 = table(STATUTORY, List.of("2027-02-20"), "final");
    private static final String HASH = hashWith(NOTICE_OF_2027);

    private final AggregateTestFixture<HolidayCalendar> fixture = AggregateFixtures.fixture(
            HolidayCalendar.class,
            new SettableClock(Instant.parse("2026-11-26T01:00:00Z")),
            new TransparentVault(),
            new CountedNumbers());

    private static String table(List<String> holidays, List<String> worked, String status) {
        return """
                {"2027": {"status": "%s", "notice": "国办发明电〔2026〕9号", "holidays": %s, "makeupWorkdays": %s,
                 "statutory": %s}}""".formatted(status, quoted(holidays), quoted(worked), quoted(STATUTORY));
    }

    private static String quoted(List<String> days) {
        return days.stream().map(day -> "\"" + day + "\"").toList().toString();
    }

    private static String hashWith(String file) {
        WorkingCalendar shipped = WorkingCalendar.shipped();
        return shipped.with(CalendarTables.read(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), shipped, null))
                .contentHash();
    }

    private static DraftCalendar draft(String commandId, String file) {
        return new DraftCalendar(new CommandId(commandId), file, null);
    }

    private static ApproveCalendar approval(String commandId, int draft) {
        return new ApproveCalendar(new CommandId(commandId), draft, HASH);
    }

    private TestExecutor<HolidayCalendar> aDraft() {
        return fixture.givenCommands(sent(draft("draft-1", NOTICE_OF_2027), Askers.SYSTEM_ADMIN));
    }

    private TestExecutor<HolidayCalendar> anApprovedDraft() {
        return aDraft().andGivenCommands(sent(approval("approve-1", 1), Askers.SUPERVISOR));
    }

    @Test
    void a_draft_says_what_it_would_make_of_the_calendar_and_changes_nothing_yet() {
        fixture.givenNoPriorActivity()
                .when(draft("draft-1", NOTICE_OF_2027), ADMIN)
                .expectEventsMatching(firstEvent(CalendarDrafted.class, drafted -> {
                    assertThat(drafted.draft()).isEqualTo(1);
                    assertThat(drafted.years()).containsExactly(2027);
                    assertThat(drafted.before())
                            .isEqualTo(WorkingCalendar.shipped().contentHash());
                    assertThat(drafted.calendar()).isEqualTo(HASH);
                }));
    }

    @Test
    void the_same_wish_again_is_the_same_draft() {
        aDraft().when(draft("draft-1", NOTICE_OF_2027), ADMIN).expectNoEvents();
    }

    @Test
    void a_second_person_puts_it_in_force() {
        aDraft().when(approval("approve-1", 1), SUPERVISOR)
                .expectEventsMatching(firstEvent(CalendarApproved.class, approved -> {
                    assertThat(approved.calendar()).isEqualTo(HASH);
                    assertThat(approved.draftedBy()).isEqualTo(Askers.SYSTEM_ADMIN.actor());
                }));
    }

    @Test
    void who_drafted_it_does_not_approve_it() {
        aDraft().when(approval("approve-1", 1), ADMIN)
                .expectException(refused(null, RefusalCode.SECOND_PERSON_NEEDED))
                .expectNoEvents();
    }

    @Test
    void another_calendar_than_the_one_looked_at_is_not_approved() {
        aDraft().when(new ApproveCalendar(new CommandId("approve-1"), 1, "another"), SUPERVISOR)
                .expectException(refused("calendar", RefusalCode.CALENDAR_DIFFERS))
                .expectNoEvents();
    }

    @Test
    void a_draft_is_approved_once() {
        anApprovedDraft()
                .when(approval("approve-2", 1), SUPERVISOR)
                .expectException(refused("draft", RefusalCode.UNKNOWN_CALENDAR_DRAFT, 1))
                .expectNoEvents();
    }

    @Test
    void a_draft_of_a_calendar_that_is_no_longer_in_force_is_overtaken() {
        String other = table(STATUTORY, List.of(), "final");
        aDraft().andGivenCommands(
                        sent(draft("draft-2", other), Askers.SYSTEM_ADMIN),
                        sent(new ApproveCalendar(new CommandId("approve-2"), 2, hashWith(other)), Askers.SUPERVISOR))
                .when(approval("approve-1", 1), SUPERVISOR)
                .expectException(refused("draft", RefusalCode.CALENDAR_DRAFT_OVERTAKEN, 1))
                .expectNoEvents();
    }

    @Test
    void a_draft_is_laid_aside_for_good() {
        aDraft().when(new DiscardCalendarDraft(new CommandId("discard-1"), 1), SUPERVISOR)
                .expectEvents(new CalendarDraftDiscarded(CalendarId.OF_THE_HOUSE, 1));
    }

    @Test
    void the_calendar_in_force_is_no_draft() {
        anApprovedDraft()
                .when(draft("draft-2", NOTICE_OF_2027), ADMIN)
                .expectException(refused("table", RefusalCode.CALENDAR_UNCHANGED))
                .expectNoEvents();
    }

    @Test
    void an_approved_draft_is_carried_out_once() {
        RecordCalendarCarriedOut done = new RecordCalendarCarriedOut(new CommandId("done-1"), 1, 1, 3, 4, UNITS);
        anApprovedDraft()
                .when(done, HOUSE)
                .expectEvents(new CalendarCarriedOut(CalendarId.OF_THE_HOUSE, 1, 3, 4, UNITS));
    }

    private static RecordCalendarCarriedOut carriedOut(String commandId, int time, long moved) {
        return new RecordCalendarCarriedOut(new CommandId(commandId), 1, time, moved, 4, UNITS);
    }

    private TestExecutor<HolidayCalendar> oneThatIsCarriedOut() {
        return anApprovedDraft().andGivenCommands(sent(carriedOut("done-1", 1, 3), Askers.HOUSE));
    }

    @Test
    void a_case_that_moved_late_is_named_in_one_more_event() {
        oneThatIsCarriedOut()
                .when(carriedOut("done-2", 2, 4), HOUSE)
                .expectEvents(new CalendarCarriedOut(CalendarId.OF_THE_HOUSE, 1, 4, 4, UNITS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void each_time_is_recorded_once_and_in_its_turn(int time) {
        oneThatIsCarriedOut()
                .when(carriedOut("done-2", time, 5), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void one_that_waits_is_not_carried_out() {
        aDraft().when(new RecordCalendarCarriedOut(new CommandId("done-1"), 1, 1, 0, 0, List.of()), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("{", RefusalCode.CALENDAR_UNREADABLE, List.of("1", "2")),
                Arguments.of("{}", RefusalCode.CALENDAR_NO_YEAR, List.of()),
                Arguments.of("[]", RefusalCode.CALENDAR_NO_YEAR, List.of()),
                Arguments.of("{\"next\": {}}", RefusalCode.CALENDAR_NOT_A_YEAR, List.of("next")),
                Arguments.of("{\"2027\": {\"days\": 1}}", RefusalCode.CALENDAR_UNKNOWN_FIELD, List.of("2027", "days")),
                Arguments.of(table(STATUTORY, List.of(), "soon"), RefusalCode.CALENDAR_WRONG_STATUS, List.of("2027")),
                Arguments.of(
                        "{\"2027\": {\"status\": \"final\"}}",
                        RefusalCode.CALENDAR_WRONG_FIELD,
                        List.of("2027", "holidays")),
                Arguments.of(
                        table(STATUTORY, List.of("2027-02-30"), "final"),
                        RefusalCode.CALENDAR_NOT_A_DATE,
                        List.of("2027", "2027-02-30")),
                Arguments.of(
                        table(STATUTORY, List.of("2028-02-19"), "final"),
                        RefusalCode.CALENDAR_DATE_OF_ANOTHER_YEAR,
                        List.of("2027", "2028-02-19")),
                Arguments.of(
                        table(STATUTORY, List.of("2027-02-20", "2027-02-20"), "final"),
                        RefusalCode.CALENDAR_DATE_TWICE,
                        List.of("2027", "2027-02-20")),
                Arguments.of(
                        table(STATUTORY, List.of("2027-02-22"), "final"),
                        RefusalCode.CALENDAR_MAKE_UP_ON_WEEKDAY,
                        List.of("2027", "2027-02-22")),
                Arguments.of(
                        table(STATUTORY, List.of("2027-02-06"), "final"),
                        RefusalCode.CALENDAR_HOLIDAY_AND_MAKE_UP,
                        List.of("2027", "2027-02-06")),
                Arguments.of(
                        table(STATUTORY.subList(1, 13), List.of(), "final"),
                        RefusalCode.CALENDAR_STATUTORY_DAY_MISSING,
                        List.of("2027", "2027-01-01")),
                Arguments.of(
                        "{\"year\": 2027, \"papers\": [], \"days\": []}",
                        RefusalCode.CALENDAR_NO_DAY_OFF,
                        List.of("2027")),
                Arguments.of(
                        "{\"year\": 2027, \"days\": [{\"date\": \"2026-05-01\", \"isOffDay\": true}]}",
                        RefusalCode.CALENDAR_DATE_OF_ANOTHER_YEAR,
                        List.of("2027", "2026-05-01")),
                Arguments.of(
                        "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": \"yes\"}]}",
                        RefusalCode.CALENDAR_WRONG_FIELD,
                        List.of("2027", "isOffDay 2027-01-01")),
                Arguments.of(
                        "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": true}]}",
                        RefusalCode.CALENDAR_STATUTORY_DAY_MISSING,
                        List.of("2027", "2027-02-05")),
                Arguments.of(
                        table(STATUTORY, List.of(), "final").replace("2027", "2029"),
                        RefusalCode.CALENDAR_YEAR_MISSING,
                        List.of("2028")),
                Arguments.of("", RefusalCode.REQUIRED, List.of()));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void a_bad_file_is_refused_with_one_reason_and_changes_nothing(
            String file, RefusalCode code, List<String> arguments) {
        aDraft().when(draft("draft-2", file), ADMIN)
                .expectException(refused("table", code, arguments.toArray()))
                .expectNoEvents();
    }

    @Test
    void only_administrators_draft() {
        fixture.givenNoPriorActivity()
                .when(draft("draft-1", NOTICE_OF_2027), Askers.AGENT.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_AGENT"));
    }

    @Test
    void a_missing_table_is_said_once_and_once_more_when_it_is_alarming() {
        RecordMissingTable missing =
                new RecordMissingTable(new CommandId("missing-1"), 2027, NextYear.Standing.MISSING);
        fixture.givenNoPriorActivity()
                .when(missing, HOUSE)
                .expectEvents(new HolidayTableMissing(CalendarId.OF_THE_HOUSE, 2027, NextYear.Standing.MISSING));
    }

    @Test
    void a_missing_table_on_record_is_no_news_but_an_alarm_is() {
        TestExecutor<HolidayCalendar> known = fixture.givenCommands(sent(
                new RecordMissingTable(new CommandId("missing-1"), 2027, NextYear.Standing.MISSING), Askers.HOUSE));
        known.when(new RecordMissingTable(new CommandId("missing-2"), 2027, NextYear.Standing.ALARMING), HOUSE)
                .expectEvents(new HolidayTableMissing(CalendarId.OF_THE_HOUSE, 2027, NextYear.Standing.ALARMING));
    }

    @Test
    void the_same_absence_is_no_news() {
        fixture.givenCommands(sent(
                        new RecordMissingTable(new CommandId("missing-1"), 2027, NextYear.Standing.MISSING),
                        Askers.HOUSE))
                .when(new RecordMissingTable(new CommandId("missing-2"), 2027, NextYear.Standing.MISSING), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_table_that_is_there_is_not_missing() {
        anApprovedDraft()
                .when(new RecordMissingTable(new CommandId("missing-1"), 2027, NextYear.Standing.ALARMING), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_districts_of_the_house_have_days_of_their_own() {
        String file = """
                {"2026": {"districtDays": [{"name": "博览会", "districts": ["%s"], "holidays": ["2026-12-10"],
                  "makeupWorkdays": []}]}}""";
        fixture.givenNoPriorActivity()
                .when(draft("draft-1", file.formatted("unit-street")), ADMIN)
                .expectException(refused("table", RefusalCode.UNKNOWN_DISTRICT, "unit-street"));
    }

    @Test
    void days_of_a_district_become_a_draft_like_others() {
        String file = """
                {"2026": {"districtDays": [{"name": "博览会", "districts": ["unit-district"], "holidays": ["2026-12-10"],
                  "makeupWorkdays": []}]}}""";
        fixture.givenNoPriorActivity()
                .when(draft("draft-1", file), ADMIN)
                .expectEventsMatching(firstEvent(
                        CalendarDrafted.class,
                        drafted -> assertThat(drafted.years()).containsExactly(2026)));
    }
}
