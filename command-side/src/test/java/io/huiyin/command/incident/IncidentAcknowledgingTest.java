package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.RecordAcknowledgement;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class IncidentAcknowledgingTest extends IncidentTest {

    private static final AcknowledgementNumber NUMBER = new AcknowledgementNumber("杭网信〔2026〕17号");

    private static RecordAcknowledgement acknowledgement(String commandId, int report) {
        return new RecordAcknowledgement(ID, new CommandId(commandId), report, NUMBER);
    }

    private TestExecutor<Incident> aReportedIncident() {
        return aGradedIncident(IncidentLevel.GENERAL)
                .andGivenCommands(sent(report("report-1", AuthorityReportKind.INITIAL), Askers.OFFICER));
    }

    private AuthorityReportAcknowledged acknowledged() {
        return new AuthorityReportAcknowledged(ID, 1, NUMBER, clock.instant());
    }

    @Test
    void the_number_may_come_later() {
        happens(aReportedIncident().when(acknowledgement("ack-1", 1), OFFICER), acknowledged());
    }

    @Test
    void even_after_the_incident_was_closed() {
        happens(
                aReportedIncident()
                        .andGivenCommands(sent(closing("close-1"), Askers.OFFICER))
                        .when(acknowledgement("ack-1", 1), OFFICER),
                acknowledged());
    }

    @Test
    void a_report_is_acknowledged_once() {
        isRefused(
                aReportedIncident()
                        .andGivenCommands(sent(acknowledgement("ack-1", 1), Askers.OFFICER))
                        .when(acknowledgement("ack-2", 1), OFFICER),
                refused("report", RefusalCode.REPORT_ACKNOWLEDGED, 1));
    }

    @Test
    void a_report_that_was_never_submitted_is_not_acknowledged() {
        isRefused(
                aReportedIncident().when(acknowledgement("ack-1", 2), OFFICER),
                refused("report", RefusalCode.UNKNOWN_REPORT, 2));
    }

    @Test
    void there_is_no_report_zero() {
        isRefused(
                aReportedIncident().when(acknowledgement("ack-1", 0), OFFICER),
                refused("report", RefusalCode.UNKNOWN_REPORT, 0));
    }

    @Test
    @SuppressWarnings("NullAway") // a form may leave the number out
    void an_acknowledgement_has_a_number() {
        isRefused(
                aReportedIncident().when(new RecordAcknowledgement(ID, new CommandId("ack-1"), 1, null), OFFICER),
                refused("acknowledgementNumber", RefusalCode.REQUIRED));
    }

    @Test
    void the_same_acknowledgement_again_has_no_second_effect() {
        nothingHappens(aReportedIncident()
                .andGivenCommands(sent(acknowledgement("ack-1", 1), Askers.OFFICER))
                .when(acknowledgement("ack-1", 1), OFFICER));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(
                aReportedIncident().when(acknowledgement("ack-1", 1), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }
}
