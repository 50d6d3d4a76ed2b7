package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.WarnOfObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class IncidentWarningTest extends IncidentTest {

    private static final MilestoneId HALF = MilestoneId.percent(50);
    private static final MilestoneId FOUR_HOURS_BEFORE = new MilestoneId("4-hours-before");
    private static final Instant HALF_TIME = OCCURRED.plus(Duration.ofHours(12));

    private static WarnOfObligation warning(String commandId, MilestoneId milestone) {
        return new WarnOfObligation(ID, new CommandId(commandId), DeadlineId.AUTHORITY_REPORT, 1, milestone);
    }

    private static DeadlineWarned warned(MilestoneId milestone, Instant at, long lateSeconds, String... climbsTo) {
        return new DeadlineWarned(CASE, DeadlineId.AUTHORITY_REPORT, 1, milestone, at, lateSeconds, List.of(climbsTo));
    }

    @Test
    void half_the_time_gone_is_a_warning() {
        happens(
                aMajorIncidentAt(HALF_TIME).when(warning("warn-1", HALF), HOUSE),
                warned(HALF, HALF_TIME, 0, "security-officer"));
    }

    @Test
    void four_hours_before_the_end_the_head_of_the_unit_is_to_know_too() {
        Instant fourHoursBefore = REPORT_DUE.minus(Duration.ofHours(4));
        happens(
                aMajorIncidentAt(fourHoursBefore.plusSeconds(90)).when(warning("warn-1", FOUR_HOURS_BEFORE), HOUSE),
                warned(FOUR_HOURS_BEFORE, fourHoursBefore, 90, "security-officer", "unit-lead"));
    }

    @Test
    void it_occurred_at_its_milestone() {
        aMajorIncidentAt(HALF_TIME.plusSeconds(5))
                .when(warning("warn-1", HALF), HOUSE)
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.OCCURRED_AT, HALF_TIME.toString()));
    }

    @Test
    void nobody_is_warned_early() {
        isRefused(
                aMajorIncidentAt(HALF_TIME.minusMillis(1)).when(warning("warn-1", HALF), HOUSE),
                refused(null, RefusalCode.NOT_YET_DUE, HALF_TIME));
    }

    @Test
    void nobody_is_warned_twice() {
        nothingHappens(aMajorIncidentAt(HALF_TIME)
                .andGivenCommands(sent(warning("warn-1", HALF), Askers.HOUSE))
                .when(warning("warn-2", HALF), HOUSE));
    }

    @Test
    void nobody_is_warned_of_what_was_done() {
        TestExecutor<Incident> given = aMajorIncident()
                .andGivenCommands(sent(report("report-1", AuthorityReportKind.INITIAL), Askers.OFFICER));
        clock.set(HALF_TIME);
        nothingHappens(given.when(warning("warn-1", HALF), HOUSE));
    }

    @Test
    void another_version_of_the_deadline_is_none_of_this_commands_business() {
        nothingHappens(aMajorIncidentAt(HALF_TIME)
                .when(new WarnOfObligation(ID, new CommandId("warn-1"), DeadlineId.AUTHORITY_REPORT, 2, HALF), HOUSE));
    }

    @Test
    void a_milestone_the_rule_does_not_name_is_refused() {
        isRefused(
                aMajorIncidentAt(REPORT_DUE).when(warning("warn-1", MilestoneId.percent(80)), HOUSE),
                refused("milestone", RefusalCode.NOT_ALLOWED, "50-percent, 4-hours-before"));
    }

    @Test
    void only_the_house_warns() {
        isRefused(
                aMajorIncidentAt(HALF_TIME).when(warning("warn-1", HALF), SUPERVISOR),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }
}
