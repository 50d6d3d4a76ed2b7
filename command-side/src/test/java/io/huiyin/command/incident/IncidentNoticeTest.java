package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IncidentNoticeTest extends IncidentTest {

    @Test
    void the_first_notice_in_time_meets_the_obligation() {
        happens(
                aMajorIncident().when(notice("notice-1"), OFFICER),
                told(NoticeMedium.SMS, 120, NOW, null, null),
                met(DeadlineId.NOTICE_TO_AFFECTED, NOW));
    }

    @Test
    void further_notices_are_recorded_and_end_nothing() {
        happens(
                aMajorIncident()
                        .andGivenCommands(sent(notice("notice-1"), Askers.OFFICER))
                        .when(notice("notice-2"), OFFICER),
                told(NoticeMedium.SMS, 120, NOW, null, null));
    }

    @Test
    void an_announcement_reaches_people_nobody_counted() {
        happens(
                aMajorIncident()
                        .when(notice("notice-1", NoticeMedium.PUBLIC_ANNOUNCEMENT, null, null, null, null), OFFICER),
                told(NoticeMedium.PUBLIC_ANNOUNCEMENT, null, NOW, null, null),
                met(DeadlineId.NOTICE_TO_AFFECTED, NOW));
    }

    @Test
    void any_other_notice_says_how_many_it_reached() {
        isRefused(
                aMajorIncident().when(notice("notice-1", NoticeMedium.SMS, null, null, null, null), OFFICER),
                refused("recipients", RefusalCode.REQUIRED));
    }

    @Test
    void a_notice_to_nobody_is_none() {
        isRefused(
                aMajorIncident().when(notice("notice-1", NoticeMedium.SMS, 0, null, null, null), OFFICER),
                refused("recipients", RefusalCode.MALFORMED, "1, 2, 3, …"));
    }

    @Test
    void a_late_notice_needs_a_reason() {
        isRefused(
                aMajorIncidentAt(REPORT_DUE.plusMillis(1)).when(notice("notice-1"), OFFICER),
                refused("lateReason", RefusalCode.OVERDUE_NEEDS_REASON, REPORT_DUE));
    }

    @Test
    void a_late_notice_with_a_reason_is_met_late() {
        Instant late = REPORT_DUE.plusMillis(1);
        happens(
                aMajorIncidentAt(late).when(notice("notice-1", NoticeMedium.SMS, 120, null, null, WHY_LATE), OFFICER),
                missed(DeadlineId.NOTICE_TO_AFFECTED, REPORT_DUE),
                told(NoticeMedium.SMS, 120, late, null, WHY_LATE),
                metLate(DeadlineId.NOTICE_TO_AFFECTED, REPORT_DUE, late));
    }

    @Test
    void a_supervisor_enters_an_earlier_notice_with_evidence() {
        happens(
                aMajorIncident().when(notice("notice-1", NoticeMedium.SMS, 120, DETECTED, PROOF, null), SUPERVISOR),
                told(NoticeMedium.SMS, 120, DETECTED, PROOF, null),
                met(DeadlineId.NOTICE_TO_AFFECTED, DETECTED));
    }

    @Test
    void the_house_enters_a_bulk_notice_that_went_out_before_with_evidence() {
        happens(
                aMajorIncident().when(notice("notice-1", NoticeMedium.EMAIL, 120, DETECTED, PROOF, null), HOUSE),
                told(NoticeMedium.EMAIL, 120, DETECTED, PROOF, null),
                met(DeadlineId.NOTICE_TO_AFFECTED, DETECTED));
        isRefused(
                aMajorIncident().when(notice("notice-1", NoticeMedium.EMAIL, 120, DETECTED, null, null), HOUSE),
                refused("lateEntryEvidence", RefusalCode.LATE_ACT_NEEDS_EVIDENCE));
    }

    @Test
    void an_officer_does_not_enter_an_earlier_notice() {
        isRefused(
                aMajorIncident().when(notice("notice-1", NoticeMedium.SMS, 120, DETECTED, PROOF, null), OFFICER),
                refused("notifiedAt", RefusalCode.LATE_ACT_NEEDS_SUPERVISOR));
    }

    @Test
    @SuppressWarnings("NullAway") // a form may leave the medium out
    void a_notice_has_a_medium_and_words() {
        RecordNoticeToAffected empty =
                new RecordNoticeToAffected(ID, new CommandId("notice-1"), null, null, 1, text(" "), null, null, null);
        isRefused(
                aMajorIncident().when(empty, OFFICER),
                refused(Violation.of("medium", RefusalCode.REQUIRED), Violation.of("text", RefusalCode.REQUIRED)));
    }

    @Test
    void the_same_notice_again_has_no_second_effect() {
        nothingHappens(aMajorIncident()
                .andGivenCommands(sent(notice("notice-1"), Askers.OFFICER))
                .when(notice("notice-1"), OFFICER));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(
                aMajorIncident().when(notice("notice-1"), OTHER_OFFICER), refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void a_closed_incident_sends_no_notices() {
        isRefused(aClosedIncident().when(notice("notice-1"), OFFICER), refused(null, RefusalCode.INCIDENT_CLOSED));
    }
}
