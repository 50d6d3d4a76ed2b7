package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incident.InstantCorrectionRejected;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownComplaints;
import io.huiyin.command.support.KnownUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Earlier instants count at once; whatever may win time takes a second person; both old and new stay on record. */
class IncidentCorrectionTest extends IncidentTest {

    private static final Instant EARLIER = OCCURRED.minusSeconds(3600);
    private static final Instant LATER = OCCURRED.plusSeconds(300);
    private static final IncidentInstants BEFORE = new IncidentInstants(OCCURRED, DETECTED, LEARNED);
    private static final Map<String, String> OTHER_SUPERVISOR = Askers.OTHER_SUPERVISOR.toMetaData();

    private static CorrectIncidentInstants correction(String commandId, @Nullable Instant occurredAt) {
        return correction(commandId, occurredAt, DETECTED, LEARNED);
    }

    private static CorrectIncidentInstants correction(
            String commandId, @Nullable Instant occurredAt, Instant detectedAt, @Nullable Instant learnedAt) {
        return new CorrectIncidentInstants(
                ID, new CommandId(commandId), null, occurredAt, detectedAt, learnedAt, text("时区看错了"), text("防火墙日志"));
    }

    private static DecideOnCorrection decision(String commandId, int correction, boolean approved) {
        return new DecideOnCorrection(ID, new CommandId(commandId), null, correction, approved);
    }

    private TestExecutor<Incident> aMajorWithAProposal() {
        return aMajorIncident().andGivenCommands(sent(correction("correct-1", LATER), Askers.OFFICER));
    }

    private static void facts(ResultValidator<Incident> outcome, Consumer<List<DomainEvent>> check) {
        outcome.expectSuccessfulHandlerExecution()
                .expectEventsMatching(new CustomTypeSafeMatcher<List<EventMessage<?>>>("the facts in order") {
                    @Override
                    protected boolean matchesSafely(List<EventMessage<?>> events) {
                        check.accept(events.stream()
                                .map(event -> (DomainEvent) event.getPayload())
                                .toList());
                        return true;
                    }
                });
    }

    @Test
    void an_earlier_occurrence_counts_at_once_and_every_clock_that_starts_there_moves() {
        facts(aMajorIncident().when(correction("correct-1", EARLIER), OFFICER), events -> {
            assertThat(events).hasSize(4);
            assertThat(events.get(0))
                    .isEqualTo(new IncidentInstantsCorrected(
                            ID,
                            1,
                            BEFORE,
                            new IncidentInstants(EARLIER, DETECTED, LEARNED),
                            sealed("correctionReason", "时区看错了"),
                            sealed("correctionEvidence", "防火墙日志"),
                            null));
            assertThat(events.subList(1, 4))
                    .extracting(event -> ((DeadlineMoved) event).deadlineId())
                    .containsExactlyInAnyOrder(
                            DeadlineId.PLAN, DeadlineId.AUTHORITY_REPORT, DeadlineId.NOTICE_TO_AFFECTED);
            assertThat(events.subList(1, 4)).allSatisfy(event -> {
                DeadlineMoved moved = (DeadlineMoved) event;
                assertThat(Duration.between(
                                moved.before().due(), moved.deadline().due()))
                        .isEqualTo(Duration.ofHours(-1));
                assertThat(moved.deadline().version()).isEqualTo(2);
                assertThat(moved.deadline().start()).isEqualTo(EARLIER);
                assertThat(moved.deadline().startsByName()).containsEntry("OCCURRED", EARLIER);
                assertThat(moved.before().start()).isEqualTo(OCCURRED);
                assertThat(moved.change().reason()).isEqualTo(MoveReason.START_CORRECTED);
                assertThat(moved.change().id().value()).isEqualTo("correction-1");
                assertThat(moved.change().approvedBy()).isEqualTo(Askers.OFFICER.actor());
                assertThat(moved.heldBy()).isEqualTo(KnownUnits.DISTRICT);
            });
        });
    }

    @Test
    void a_later_occurrence_moves_nothing_before_a_second_person_agrees() {
        happens(
                aMajorIncident().when(correction("correct-1", LATER), OFFICER),
                new InstantCorrectionProposed(
                        ID,
                        1,
                        BEFORE,
                        new IncidentInstants(LATER, DETECTED, LEARNED),
                        sealed("correctionReason", "时区看错了"),
                        sealed("correctionEvidence", "防火墙日志")));
    }

    @Test
    void an_occurrence_taken_back_may_win_time_too() {
        proposes(aMajorIncident().when(correction("correct-1", null), OFFICER));
    }

    @Test
    void a_learning_that_was_not_known_may_win_time_too() {
        TestExecutor<Incident> given = fixture.givenCommands(
                sent(registration("register-1", null, OCCURRED, DETECTED, null, null), Askers.OFFICER));
        proposes(given.when(correction("correct-1", OCCURRED, DETECTED, LEARNED), OFFICER));
    }

    @Test
    void a_later_learning_needs_a_second_person() {
        proposes(aMajorIncident().when(correction("correct-1", OCCURRED, DETECTED, LEARNED.plusSeconds(60)), OFFICER));
    }

    private static void proposes(ResultValidator<Incident> outcome) {
        facts(outcome, events -> assertThat(events).singleElement().isInstanceOf(InstantCorrectionProposed.class));
    }

    @Test
    void the_second_person_agrees_and_the_clocks_move() {
        facts(aMajorWithAProposal().when(decision("decide-1", 1, true), SUPERVISOR), events -> {
            IncidentInstantsCorrected corrected = (IncidentInstantsCorrected) events.get(0);
            assertThat(corrected.proposedBy()).isEqualTo(Askers.OFFICER.actor());
            assertThat(corrected.corrected().occurredAt()).isEqualTo(LATER);
            assertThat(events.subList(1, 4)).allSatisfy(event -> {
                DeadlineMoved moved = (DeadlineMoved) event;
                assertThat(Duration.between(
                                moved.before().due(), moved.deadline().due()))
                        .isEqualTo(Duration.ofMinutes(5));
                assertThat(moved.change().approvedBy()).isEqualTo(Askers.SUPERVISOR.actor());
            });
        });
    }

    @Test
    void the_second_person_disagrees_and_nothing_moves() {
        happens(
                aMajorWithAProposal().when(decision("decide-1", 1, false), SUPERVISOR),
                new InstantCorrectionRejected(ID, 1));
    }

    @Test
    void a_supervisor_does_not_agree_to_the_own_proposal_but_may_drop_it() {
        TestExecutor<Incident> own =
                aMajorIncident().andGivenCommands(sent(correction("correct-1", LATER), Askers.SUPERVISOR));
        isRefused(own.when(decision("decide-1", 1, true), SUPERVISOR), refused(null, RefusalCode.SECOND_PERSON_NEEDED));
    }

    @Test
    void a_proposal_is_dropped_by_who_made_it() {
        happens(
                aMajorIncident()
                        .andGivenCommands(sent(correction("correct-1", LATER), Askers.SUPERVISOR))
                        .when(decision("decide-1", 1, false), SUPERVISOR),
                new InstantCorrectionRejected(ID, 1));
    }

    @Test
    void another_supervisor_agrees() {
        facts(
                aMajorIncident()
                        .andGivenCommands(sent(correction("correct-1", LATER), Askers.SUPERVISOR))
                        .when(decision("decide-1", 1, true), OTHER_SUPERVISOR),
                events -> assertThat(events).hasSize(4));
    }

    @Test
    void a_correction_is_decided_on_once() {
        isRefused(
                aMajorWithAProposal()
                        .andGivenCommands(sent(decision("decide-1", 1, false), Askers.SUPERVISOR))
                        .when(decision("decide-2", 1, true), SUPERVISOR),
                refused("correction", RefusalCode.UNKNOWN_CORRECTION, 1));
    }

    @Test
    void while_one_waits_there_is_no_other() {
        isRefused(
                aMajorWithAProposal().when(correction("correct-2", EARLIER), OFFICER),
                refused(null, RefusalCode.CORRECTION_WAITS, 1));
    }

    @Test
    void the_same_wish_again_has_no_second_effect() {
        nothingHappens(aMajorIncident()
                .andGivenCommands(sent(correction("correct-1", EARLIER), Askers.OFFICER))
                .when(correction("correct-1", EARLIER), OFFICER));
    }

    @Test
    void clocks_that_have_ended_stay_as_they_are() {
        facts(
                aMajorIncident()
                        .andGivenCommands(sent(report("report-1", AuthorityReportKind.INITIAL), Askers.OFFICER))
                        .when(correction("correct-1", EARLIER), OFFICER),
                events -> assertThat(events)
                        .filteredOn(DeadlineMoved.class::isInstance)
                        .extracting(event -> ((DeadlineMoved) event).deadlineId())
                        .containsExactlyInAnyOrder(DeadlineId.PLAN, DeadlineId.NOTICE_TO_AFFECTED));
    }

    @Test
    void clocks_that_begin_later_start_at_the_corrected_instant() {
        facts(
                aRegisteredIncident()
                        .andGivenCommands(sent(correction("correct-1", EARLIER), Askers.OFFICER))
                        .when(grading("grade-1", IncidentLevel.MAJOR), OFFICER),
                events -> assertThat(events)
                        .filteredOn(DeadlineSet.class::isInstance)
                        .allSatisfy(event -> {
                            assertThat(((DeadlineSet) event).deadline().start()).isEqualTo(EARLIER);
                            assertThat(((DeadlineSet) event).deadline().startReason())
                                    .isEqualTo(ClockStart.OCCURRED);
                        }));
    }

    @Test
    void instants_stay_in_their_order() {
        isRefused(
                aMajorIncident().when(correction("correct-1", DETECTED.plusSeconds(1)), OFFICER),
                refused("detectedAt", RefusalCode.INSTANTS_OUT_OF_ORDER, DETECTED, DETECTED.plusSeconds(1)));
    }

    @Test
    void nothing_that_was_done_comes_to_lie_before_the_incident() {
        TestExecutor<Incident> given = aMajorIncident().andGivenCommands(sent(plan("plan-1"), Askers.OFFICER));
        clock.set(NOW.plusSeconds(7200));
        Instant after = NOW.plusSeconds(60);
        isRefused(
                given.when(correction("correct-1", after, after, after), OFFICER),
                refused("occurredAt", RefusalCode.BEFORE_THE_INCIDENT, NOW, after));
    }

    @Test
    void what_is_on_record_needs_no_correction() {
        isRefused(
                aMajorIncident().when(correction("correct-1", OCCURRED), OFFICER),
                refused(null, RefusalCode.INSTANTS_UNCHANGED));
    }

    @Test
    void a_closed_incident_stays_as_it_is() {
        isRefused(
                aClosedIncident().when(correction("correct-1", EARLIER), OFFICER),
                refused(null, RefusalCode.INCIDENT_CLOSED));
    }

    @Test
    void an_incident_raised_from_a_complaint_was_noticed_with_its_receipt_at_the_latest() {
        TestExecutor<Incident> raised = fixture.givenCommands(
                sent(registration("register-1", null, null, null, null, COMPLAINT), Askers.OFFICER));
        Instant received = KnownComplaints.RECEIVED;
        isRefused(
                raised.when(correction("correct-1", null, received.plusSeconds(1), null), OFFICER),
                refused("detectedAt", RefusalCode.DETECTED_AFTER_COMPLAINT, received.plusSeconds(1), received));
    }

    @Test
    void officers_of_another_organisation_correct_nothing() {
        isRefused(
                aMajorIncident().when(correction("correct-1", EARLIER), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void officers_do_not_decide() {
        isRefused(
                aMajorWithAProposal().when(decision("decide-1", 1, true), OFFICER),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "SECURITY_OFFICER"));
    }

    @Test
    void a_reason_is_needed() {
        isRefused(
                aMajorIncident()
                        .when(
                                new CorrectIncidentInstants(
                                        ID,
                                        new CommandId("correct-1"),
                                        null,
                                        EARLIER,
                                        DETECTED,
                                        LEARNED,
                                        text(""),
                                        text("日志")),
                                OFFICER),
                refused("reason", RefusalCode.REQUIRED));
    }

    @Test
    void nothing_is_closed_while_a_correction_waits() {
        isRefused(
                aGradedIncident(IncidentLevel.GENERAL)
                        .andGivenCommands(sent(correction("correct-1", LATER), Askers.OFFICER))
                        .when(closing("close-1"), OFFICER),
                refused(null, RefusalCode.CORRECTION_WAITS, 1));
    }
}
