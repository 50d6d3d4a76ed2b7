package io.huiyin.command.incident;

import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.RegisteredIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import io.huiyin.command.support.KnownComplaints;
import io.huiyin.command.support.KnownUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentRegisteringTest extends IncidentTest {

    private static RegisterIncident at(
            @Nullable Instant occurredAt, @Nullable Instant detectedAt, @Nullable Instant learnedAt) {
        return registration("register-1", null, occurredAt, detectedAt, learnedAt, null);
    }

    @Test
    void an_officer_registers_an_incident_of_the_own_organisation_and_no_clock_starts_yet() {
        happens(fixture.givenNoPriorActivity().when(registration("register-1"), OFFICER), registered());
    }

    @Test
    void the_answer_says_whether_it_was_there_already() {
        fixture.givenNoPriorActivity()
                .when(registration("register-1"), OFFICER)
                .expectResultMessagePayload(new RegisteredIncident(ID, NUMBER, false));
    }

    @Test
    void it_happened_when_it_was_detected_not_when_it_was_entered() {
        fixture.givenNoPriorActivity()
                .when(registration("register-1"), OFFICER)
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.OCCURRED_AT, DETECTED.toString()));
    }

    @Test
    void a_supervisor_names_the_organisation() {
        RegisterIncident command = registration("register-1", KnownUnits.STREET, OCCURRED, DETECTED, LEARNED, null);
        happens(
                fixture.givenNoPriorActivity().when(command, SUPERVISOR),
                registered(command, KnownUnits.STREET, DETECTED));
    }

    @Test
    void a_supervisor_who_names_no_organisation_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(registration("register-1"), SUPERVISOR),
                refused("unitId", RefusalCode.REQUIRED));
    }

    @Test
    void an_organisation_that_is_not_there_has_no_incidents() {
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(
                                registration("register-1", KnownUnits.UNKNOWN, OCCURRED, DETECTED, LEARNED, null),
                                SUPERVISOR),
                refused("unitId", RefusalCode.UNKNOWN_UNIT, KnownUnits.UNKNOWN));
    }

    @Test
    void an_officer_does_not_register_for_another_organisation() {
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(
                                registration("register-1", KnownUnits.STREET, OCCURRED, DETECTED, LEARNED, null),
                                OFFICER),
                refused("unitId", RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void an_officer_without_an_organisation_registers_nothing() {
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(registration("register-1"), Askers.OFFICER_WITHOUT_UNIT.toMetaData()),
                refused("unitId", RefusalCode.ROLE_NEEDS_UNIT, "SECURITY_OFFICER"));
    }

    @Test
    void an_incident_raised_from_a_complaint_was_detected_at_its_receipt() {
        RegisterIncident command = registration("register-1", null, null, null, null, COMPLAINT);
        happens(
                fixture.givenNoPriorActivity().when(command, OFFICER),
                registered(command, KnownUnits.DISTRICT, DETECTED));
    }

    @Test
    void it_may_have_been_detected_before_the_complaint_but_not_after() {
        Instant before = DETECTED.minusSeconds(1);
        RegisterIncident earlier = registration("register-1", null, null, before, null, COMPLAINT);
        happens(
                fixture.givenNoPriorActivity().when(earlier, OFFICER),
                registered(earlier, KnownUnits.DISTRICT, before));
    }

    @Test
    void a_detection_after_the_complaint_is_refused() {
        Instant after = DETECTED.plusSeconds(1);
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(registration("register-1", null, null, after, null, COMPLAINT), OFFICER),
                refused("detectedAt", RefusalCode.DETECTED_AFTER_COMPLAINT, after, DETECTED));
    }

    @Test
    void a_complaint_that_is_not_there_raises_nothing() {
        for (Map<String, String> asker : List.of(OFFICER, SUPERVISOR)) {
            isRefused(
                    fixture.givenNoPriorActivity()
                            .when(raisedFrom(KnownComplaints.UNKNOWN, KnownUnits.DISTRICT), asker),
                    refused("raisedFrom", RefusalCode.UNKNOWN_COMPLAINT, KnownComplaints.UNKNOWN));
        }
    }

    @Test
    void an_officer_does_not_find_out_about_complaints_that_were_given_to_nobody_or_to_others() {
        isRefused(
                fixture.givenNoPriorActivity().when(raisedFrom(KnownComplaints.WITH_NOBODY, null), OFFICER),
                refused("raisedFrom", RefusalCode.UNKNOWN_COMPLAINT, KnownComplaints.WITH_NOBODY));
        isRefused(
                fixture.givenNoPriorActivity().when(raisedFrom(COMPLAINT, null), OTHER_OFFICER),
                refused("raisedFrom", RefusalCode.UNKNOWN_COMPLAINT, COMPLAINT));
    }

    @Test
    void a_supervisor_raises_an_incident_from_any_complaint() {
        RegisterIncident command = raisedFrom(KnownComplaints.WITH_NOBODY, KnownUnits.STREET);
        happens(
                fixture.givenNoPriorActivity().when(command, SUPERVISOR),
                registered(command, KnownUnits.STREET, KnownComplaints.RECEIVED));
    }

    private static RegisterIncident raisedFrom(ComplaintId complaint, @Nullable UnitId unit) {
        return registration("register-1", unit, null, null, null, complaint);
    }

    @Test
    void without_a_complaint_somebody_has_to_say_when_it_was_detected() {
        isRefused(
                fixture.givenNoPriorActivity().when(at(OCCURRED, null, LEARNED), OFFICER),
                refused("detectedAt", RefusalCode.REQUIRED));
    }

    @Test
    void only_the_detection_must_be_known() {
        RegisterIncident command = at(null, DETECTED, null);
        happens(
                fixture.givenNoPriorActivity().when(command, OFFICER),
                registered(command, KnownUnits.DISTRICT, DETECTED));
    }

    @Test
    void nothing_is_detected_before_it_occurs_nor_learned_before_it_is_detected() {
        isRefused(
                fixture.givenNoPriorActivity().when(at(LEARNED, DETECTED, OCCURRED), OFFICER),
                refused(
                        Violation.of("detectedAt", RefusalCode.INSTANTS_OUT_OF_ORDER, DETECTED, LEARNED),
                        Violation.of("learnedAt", RefusalCode.INSTANTS_OUT_OF_ORDER, OCCURRED, DETECTED)));
    }

    @Test
    void all_at_one_instant_is_in_order() {
        RegisterIncident command = at(NOW, NOW, NOW);
        happens(fixture.givenNoPriorActivity().when(command, OFFICER), registered(command, KnownUnits.DISTRICT, NOW));
    }

    @Test
    void no_instant_lies_ahead() {
        Instant ahead = NOW.plusSeconds(61);
        isRefused(
                fixture.givenNoPriorActivity().when(at(ahead, ahead, ahead), OFFICER),
                refused(
                        Violation.of("occurredAt", RefusalCode.IN_THE_FUTURE, ahead, NOW),
                        Violation.of("detectedAt", RefusalCode.IN_THE_FUTURE, ahead, NOW),
                        Violation.of("learnedAt", RefusalCode.IN_THE_FUTURE, ahead, NOW)));
    }

    @Test
    void a_clock_a_minute_ahead_means_now() {
        RegisterIncident meant = at(NOW, NOW, NOW);
        fixture.givenNoPriorActivity()
                .when(at(NOW, NOW.plusSeconds(60), NOW.plusSeconds(60)), OFFICER)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Envelopes.firstEvent(IncidentRegistered.class, event -> {
                    assertThat(event.detectedAt()).isEqualTo(meant.detectedAt());
                    assertThat(event.learnedAt()).isEqualTo(meant.learnedAt());
                }));
    }

    @Test
    void no_incident_is_older_than_the_calendar() {
        Instant old = Instant.parse("0001-01-01T00:00:00Z");
        isRefused(
                fixture.givenNoPriorActivity().when(at(old, DETECTED, null), OFFICER),
                refused("occurredAt", RefusalCode.BEFORE_CALENDAR, old, "2011-01-01"));
    }

    @Test
    void data_kinds_are_kept_once_each_in_one_order() {
        RegisterIncident messy = new RegisterIncident(
                ID,
                new CommandId("register-1"),
                null,
                IncidentKind.DATA_SECURITY,
                SystemKind.DATA_PLATFORM,
                List.of(DataKind.PUBLIC, DataKind.IMPORTANT, DataKind.PUBLIC),
                text(" 接口泄露 "),
                text("共享接口未鉴权。"),
                OCCURRED,
                DETECTED,
                LEARNED,
                null);
        happens(fixture.givenNoPriorActivity().when(messy, OFFICER), registered());
    }

    @Test
    @SuppressWarnings("NullAway") // a form or a REST body may leave anything out
    void everything_missing_is_said_at_once() {
        RegisterIncident empty = new RegisterIncident(
                ID, new CommandId("register-1"), null, null, null, null, text(" "), null, null, null, null, null);
        isRefused(
                fixture.givenNoPriorActivity().when(empty, OFFICER),
                refused(
                        Violation.of("kind", RefusalCode.REQUIRED),
                        Violation.of("system", RefusalCode.REQUIRED),
                        Violation.of("title", RefusalCode.REQUIRED),
                        Violation.of("description", RefusalCode.REQUIRED),
                        Violation.of("detectedAt", RefusalCode.REQUIRED)));
    }

    @Test
    void the_same_registration_again_adds_nothing() {
        aRegisteredIncident()
                .when(registration("register-1"), OFFICER)
                .expectResultMessagePayload(new RegisteredIncident(ID, NUMBER, true))
                .expectNoEvents();
    }

    @Test
    void another_incident_under_the_same_command_id_is_refused() {
        isRefused(
                aRegisteredIncident().when(at(null, DETECTED, LEARNED), OFFICER),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void another_incident_under_the_same_id_is_refused() {
        isRefused(
                aRegisteredIncident().when(registration("register-2", null, null, DETECTED, LEARNED, null), OFFICER),
                refused("incidentId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void a_handler_registers_no_incident() {
        isRefused(
                fixture.givenNoPriorActivity().when(registration("register-1"), Askers.HANDLER.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HANDLER"));
    }
}
