package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import io.huiyin.command.support.KnownUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningOfDeadlinesTest extends ComplaintTest {

    private static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();
    private static final Instant HALF_OF_THE_TIME = Instant.parse("2026-11-26T04:00:00Z");
    private static final MilestoneId FIFTY = MilestoneId.percent(50);

    private static WarnOfReplyDeadline warning(String commandId, MilestoneId milestone) {
        return warning(ID, commandId, 1, milestone);
    }

    private static WarnOfReplyDeadline warning(
            ComplaintId complaintId, String commandId, int version, MilestoneId milestone) {
        return new WarnOfReplyDeadline(complaintId, new CommandId(commandId), version, milestone);
    }

    private static DeadlineWarned warned(MilestoneId milestone, Instant at, long late, String... climbsTo) {
        return new DeadlineWarned(CASE, DeadlineId.REPLY_TO_CITIZEN, 1, milestone, at, late, List.of(climbsTo));
    }

    private TestExecutor<Complaint> aRegisteredComplaintAt(Instant now) {
        TestExecutor<Complaint> given = aRegisteredComplaint();
        clock.set(now);
        return given;
    }

    @ParameterizedTest
    @CsvSource({
        "50,  2026-11-26T04:00:00Z, handler",
        "80,  2026-11-27T16:00:00Z, handler unit-lead",
        "120, 2026-12-01T16:00:00Z, hotline-supervisor",
    })
    void a_milestone_climbs_to_whom_the_rule_names(int percent, Instant at, String climbsTo) {
        MilestoneId milestone = MilestoneId.percent(percent);
        happens(
                aRegisteredComplaintAt(at).when(warning("warn-1", milestone), HOUSE),
                warned(milestone, at, 0, climbsTo.split(" ")));
    }

    @Test
    void a_warning_recorded_late_says_how_late_and_occurred_at_its_milestone() {
        aRegisteredComplaintAt(HALF_OF_THE_TIME.plusMillis(90_999))
                .when(warning("warn-1", FIFTY), HOUSE)
                .expectEvents(warned(FIFTY, HALF_OF_THE_TIME, 90, "handler"))
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.OCCURRED_AT, HALF_OF_THE_TIME.toString()));
    }

    @Test
    void nobody_is_warned_before_the_milestone() {
        isRefused(
                aRegisteredComplaintAt(HALF_OF_THE_TIME.minusMillis(1)).when(warning("warn-1", FIFTY), HOUSE),
                refused(null, RefusalCode.NOT_YET_DUE, HALF_OF_THE_TIME));
    }

    @Test
    void a_second_warning_of_the_same_milestone_changes_nothing() {
        aRegisteredComplaintAt(HALF_OF_THE_TIME)
                .andGivenCommands(sent(warning("warn-1", FIFTY), Askers.HOUSE))
                .when(warning("warn-2", FIFTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_milestone_on_record_does_not_hide_the_next_one() {
        Instant eighty = Instant.parse("2026-11-27T16:00:00Z");
        happens(
                aRegisteredComplaintAt(eighty)
                        .andGivenCommands(sent(warning("warn-1", FIFTY), Askers.HOUSE))
                        .when(warning("warn-2", MilestoneId.percent(80)), HOUSE),
                warned(MilestoneId.percent(80), eighty, 0, "handler", "unit-lead"));
    }

    @Test
    void a_complaint_that_was_missed_is_still_warned_about() {
        Instant hundredAndTwenty = Instant.parse("2026-12-01T16:00:00Z");
        happens(
                aRegisteredComplaintAt(hundredAndTwenty)
                        .andGivenCommands(sent(new RecordMissedReply(ID, new CommandId("miss-1"), 1), Askers.HOUSE))
                        .when(warning("warn-1", MilestoneId.percent(120)), HOUSE),
                warned(MilestoneId.percent(120), hundredAndTwenty, 0, "hotline-supervisor"));
    }

    @Test
    void a_warning_does_not_hide_the_miss() {
        happens(
                aRegisteredComplaintAt(DUE)
                        .andGivenCommands(sent(warning("warn-1", FIFTY), Askers.HOUSE))
                        .when(new RecordMissedReply(ID, new CommandId("miss-1"), 1), HOUSE),
                new DeadlineMissed(CASE, DeadlineId.REPLY_TO_CITIZEN, DUE, MISS_CLIMBS_TO));
    }

    @Test
    void an_answered_complaint_is_not_warned_about() {
        TestExecutor<Complaint> given = anAnsweredComplaint();
        clock.set(DUE);
        given.when(warning("warn-1", FIFTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_version_of_the_deadline_is_none_of_this_commands_business() {
        aRegisteredComplaintAt(DUE)
                .when(warning(ID, "warn-1", 2, FIFTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"100-percent", "60-percent", "4-hours-before"})
    void only_milestones_of_the_rule_are_warned_of_and_the_due_instant_is_none(String milestone) {
        isRefused(
                aRegisteredComplaintAt(DUE).when(warning("warn-1", new MilestoneId(milestone)), HOUSE),
                refused("milestone", RefusalCode.NOT_ALLOWED, "50-percent, 80-percent, 120-percent"));
    }

    @Test
    void nobody_is_warned_about_imported_history() {
        SourceKey source = new SourceKey("messages", "7");
        RegisterHistoricalComplaint unanswered = new RegisterHistoricalComplaint(
                source.complaintId(),
                new CommandId("import-1"),
                source,
                Channel.WEB,
                HELP,
                text("噪音"),
                text("夜里施工"),
                Complainant.ANONYMOUS,
                MONDAY_NINE.minusSeconds(60),
                null,
                null,
                null);
        TestExecutor<Complaint> given = fixture.givenCommands(sent(unanswered, Askers.IMPORT));
        clock.set(DUE);
        given.when(warning(source.complaintId(), "warn-1", 1, FIFTY), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_warning_does_not_make_an_opened_page_out_of_date() {
        TestExecutor<Complaint> given =
                aRegisteredComplaintAt(HALF_OF_THE_TIME).andGivenCommands(sent(warning("warn-1", FIFTY), Askers.HOUSE));
        happens(
                given.when(dispatch("dispatch-1", KnownUnits.STREET, 1L), Askers.AGENT.toMetaData()),
                dispatched(KnownUnits.STREET));
    }

    @Test
    void only_the_house_warns() {
        isRefused(
                aRegisteredComplaintAt(DUE).when(warning("warn-1", FIFTY), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }

    @Test
    void an_unknown_complaint_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(warning("warn-1", FIFTY), HOUSE),
                refused("complaintId", RefusalCode.UNKNOWN_COMPLAINT, ID));
    }
}
