package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ForewarnOfReplyDeadline;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForewarningUnitsTest extends ComplaintTest {

    private static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();
    private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-27T08:30:00Z");
    private static final Instant FRIDAY_MIDNIGHT = Instant.parse("2026-11-27T16:00:00Z");
    private static final MilestoneId EIGHTY = MilestoneId.percent(80);

    private static ForewarnOfReplyDeadline forewarning(String commandId, int version, MilestoneId milestone) {
        return new ForewarnOfReplyDeadline(
                ID, new CommandId(commandId), DeadlineId.REPLY_TO_CITIZEN, version, milestone);
    }

    private static DeadlineForewarned forewarned(MilestoneId milestone, Instant at, String... climbsTo) {
        return new DeadlineForewarned(CASE, DeadlineId.REPLY_TO_CITIZEN, 1, milestone, at, List.of(climbsTo));
    }

    private TestExecutor<Complaint> aComplaintOfAUnitAt(Instant now) {
        TestExecutor<Complaint> given = aRegisteredComplaint()
                .andGivenCommands(sent(dispatch("dispatch-1", KnownUnits.STREET, null), Askers.AGENT));
        clock.set(now);
        return given;
    }

    @ParameterizedTest
    @CsvSource({
        "50,  2026-11-26T04:00:00Z, handler",
        "80,  2026-11-27T16:00:00Z, handler unit-lead",
        "100, 2026-11-30T16:00:00Z, handler unit-lead",
    })
    void of_those_a_milestone_climbs_to_the_unit_hears_ahead(int percent, Instant at, String climbsTo) {
        MilestoneId milestone = MilestoneId.percent(percent);
        happens(
                aComplaintOfAUnitAt(at.minusSeconds(7 * 3600)).when(forewarning("ahead-1", 1, milestone), HOUSE),
                forewarned(milestone, at, climbsTo.split(" ")));
    }

    @Test
    void it_is_said_once() {
        aComplaintOfAUnitAt(FRIDAY_AFTERNOON)
                .andGivenCommands(sent(forewarning("ahead-1", 1, EIGHTY), Askers.HOUSE))
                .when(forewarning("ahead-2", 1, EIGHTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void once_the_instant_has_come_it_is_too_late() {
        aComplaintOfAUnitAt(FRIDAY_MIDNIGHT)
                .when(forewarning("ahead-1", 1, EIGHTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_case_that_no_unit_has_has_nobody_who_goes_home() {
        TestExecutor<Complaint> given = aRegisteredComplaint();
        clock.set(FRIDAY_AFTERNOON);
        given.when(forewarning("ahead-1", 1, EIGHTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_answered_complaint_is_nobodys_worry() {
        TestExecutor<Complaint> given = anAnsweredComplaint();
        clock.set(FRIDAY_AFTERNOON);
        given.when(forewarning("ahead-1", 1, EIGHTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_version_of_the_deadline_is_none_of_this_commands_business() {
        aComplaintOfAUnitAt(FRIDAY_AFTERNOON)
                .when(forewarning("ahead-1", 2, EIGHTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_climbs_to_the_hotline_alone_is_no_units_to_hear() {
        isRefused(
                aComplaintOfAUnitAt(FRIDAY_AFTERNOON).when(forewarning("ahead-1", 1, MilestoneId.percent(120)), HOUSE),
                refused("milestone", RefusalCode.NOT_ALLOWED, "50-percent, 80-percent, 100-percent"));
    }

    @Test
    void only_the_house_says_it() {
        isRefused(
                aComplaintOfAUnitAt(FRIDAY_AFTERNOON)
                        .when(forewarning("ahead-1", 1, EIGHTY), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }
}
