package io.huiyin.query.incidentfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.EventNames;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.HandlingEnded;
import io.huiyin.api.incident.IncidentEvent;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentFile.CorrectionState;
import io.huiyin.api.incidents.IncidentFilter;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.incidents.IncidentSort;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.incidents.IncidentSummary;
import io.huiyin.api.incidents.ObligationState;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import io.huiyin.query.TestCase;
import io.huiyin.query.TestIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentFileTest {

    private static final Asking SUPERVISOR = Asking.as(Role.HOTLINE_SUPERVISOR);
    private static final Instant DETECTED = House.MONDAY;
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofHours(24);

    private House house;
    private UnitId unit;
    private UnitId otherUnit;
    private TestIncident incident;

    @BeforeEach
    void an_incident_of_a_unit() {
        house = House.open();
        unit = house.established("unit-data", "数据局");
        otherUnit = house.established("unit-health", "卫健委");
        incident = TestIncident.of(1, unit, DETECTED);
        happened(incident.registered());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_registered_incident_waits_for_its_grading_and_owes_nothing_yet() {
        IncidentFile file = file();

        assertThat(file.summary().status()).isEqualTo(IncidentStatus.UNGRADED);
        assertThat(file.summary().number()).isEqualTo(incident.number());
        assertThat(file.summary().title()).isEqualTo(new ClearText("接口泄露"));
        assertThat(file.summary().unitName()).isEqualTo("数据局");
        assertThat(file.summary().strictest()).isNull();
        assertThat(file.description()).isEqualTo(new ClearText("共享接口未鉴权"));
        assertThat(file.obligations()).isEmpty();
    }

    @Test
    void a_grave_incident_shows_what_it_obliges_to_the_strictest_first() {
        graded();

        IncidentFile file = file();
        assertThat(file.summary().status()).isEqualTo(IncidentStatus.IN_HAND);
        assertThat(file.summary().cityLevel()).isEqualTo(IncidentLevel.MAJOR);
        assertThat(file.summary().strictest().deadlineId()).isEqualTo(DeadlineId.PLAN);
        assertThat(file.summary().strictest().due()).isEqualTo(incident.due(HALF_AN_HOUR));
        assertThat(file.obligations())
                .extracting(OwedObligation::state)
                .containsExactly(ObligationState.RUNNING, ObligationState.RUNNING, ObligationState.RUNNING);
        assertThat(file.gradings().get(0).reason()).isEqualTo(new ClearText("涉及十万人"));
    }

    @Test
    void time_gone_by_is_counted_from_the_start_of_the_clock() {
        graded();
        house.clock.moveTo(DETECTED.plus(Duration.ofHours(12)));

        assertThat(obligation(DeadlineId.AUTHORITY_REPORT).elapsedShare()).isEqualTo(0.5);
    }

    @Test
    void obligations_end_each_in_its_own_way_and_say_why() {
        graded();
        Instant late = DETECTED.plus(HALF_AN_HOUR).plusSeconds(60);
        happened(
                incident.missed(DeadlineId.PLAN, incident.due(HALF_AN_HOUR)),
                incident.planned(late, "夜间停电"),
                incident.metLate(DeadlineId.PLAN, incident.due(HALF_AN_HOUR), late),
                incident.reported(late),
                incident.met(DeadlineId.AUTHORITY_REPORT, late),
                incident.waived(DeadlineId.NOTICE_TO_AFFECTED, late));

        assertThat(obligation(DeadlineId.PLAN))
                .satisfies(plan -> assertThat(plan.state()).isEqualTo(ObligationState.MET_LATE))
                .satisfies(plan -> assertThat(plan.missed()).isTrue())
                .satisfies(plan -> assertThat(plan.reason()).isEqualTo(new ClearText("夜间停电")));
        assertThat(obligation(DeadlineId.AUTHORITY_REPORT).state()).isEqualTo(ObligationState.MET);
        assertThat(obligation(DeadlineId.NOTICE_TO_AFFECTED))
                .satisfies(notice -> assertThat(notice.state()).isEqualTo(ObligationState.WAIVED))
                .satisfies(notice -> assertThat(notice.reason()).isEqualTo(new ClearText("已降级")));
        assertThat(file().summary().strictest()).isNull();
    }

    @Test
    void a_passed_due_instant_is_a_miss_until_the_act_is_done() {
        graded();
        happened(incident.missed(DeadlineId.PLAN, incident.due(HALF_AN_HOUR)));

        assertThat(obligation(DeadlineId.PLAN).state()).isEqualTo(ObligationState.MISSED);
        assertThat(file().summary().missed()).isTrue();
    }

    @Test
    void what_was_done_before_the_judgement_is_late_for_the_reason_of_the_judgement() {
        Instant late = DETECTED.plus(A_DAY).plusSeconds(1);
        happened(incident.reported(late), incident.graded(IncidentLevel.MAJOR, null));
        happened(incident.obligations().get(1));
        happened(incident.metLate(DeadlineId.AUTHORITY_REPORT, incident.due(A_DAY), late));

        assertThat(obligation(DeadlineId.AUTHORITY_REPORT).reason()).isEqualTo(new ClearText("涉及十万人"));
    }

    @Test
    void everything_done_is_in_the_file_and_an_acknowledgement_finds_its_report() {
        graded();
        Instant at = DETECTED.plusSeconds(600);
        happened(
                incident.measured(at),
                incident.reported(at),
                incident.acknowledged("网信〔2026〕7 号", at),
                incident.told(at),
                new HandlingEnded(incident.id(), at, at),
                incident.closed(at));

        IncidentFile file = file();
        assertThat(file.measures().get(0).text()).isEqualTo(new ClearText("关闭接口"));
        assertThat(file.reports().get(0).unknownItems()).containsExactly(ReportItem.CAUSE);
        assertThat(file.reports().get(0).acknowledgementNumber()).isEqualTo(new AcknowledgementNumber("网信〔2026〕7 号"));
        assertThat(file.notices().get(0).recipients()).isEqualTo(120);
        assertThat(file.conclusion()).isEqualTo(new ClearText("已整改"));
        assertThat(file.summary().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(file.summary().closedAt()).isEqualTo(at);
    }

    @Test
    void every_kind_of_event_of_an_incident_has_its_words_on_the_timeline() {
        Instant at = DETECTED.plusSeconds(600);
        List<DomainEvent> oneOfEach = List.of(
                incident.graded(IncidentLevel.MAJOR, null),
                incident.planned(at, null),
                incident.measured(at),
                incident.reported(at),
                incident.acknowledged("7", at),
                incident.told(at),
                incident.correctionProposed(1, at.minusSeconds(5)),
                incident.correctionRejected(1),
                incident.corrected(2, at.minusSeconds(7200), null),
                new HandlingEnded(incident.id(), at, at),
                incident.closed(at));
        happened(oneOfEach.toArray(DomainEvent[]::new));

        assertThat(file().timeline())
                .extracting(TimelineEntry::event)
                .containsExactlyInAnyOrderElementsOf(EventNames.byName().entrySet().stream()
                        .filter(name -> IncidentEvent.class.isAssignableFrom(name.getValue()))
                        .filter(name -> !DeadlineEvent.class.isAssignableFrom(name.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void an_officer_reads_the_own_organisations_incidents_only() {
        TestIncident other = TestIncident.of(2, otherUnit, DETECTED).about("挂号系统中断");
        house.happened(other.id().value(), other.registered());
        Asking officer = new Asking(Role.SECURITY_OFFICER, unit);

        assertThat(file(incident.id(), officer)).isPresent();
        assertThat(file(other.id(), officer)).isEmpty();
        assertThat(list(IncidentFilter.ANY, officer).total()).isEqualTo(1);
        assertThat(list(inUnit(otherUnit), officer).total()).isZero();
        assertThat(list(saying("挂号"), officer).total()).isZero();
        assertThat(list(IncidentFilter.ANY, Asking.as(Role.SECURITY_OFFICER)).total())
                .isZero();
        assertThat(file(incident.id(), Asking.as(Role.SECURITY_OFFICER))).isEmpty();
        assertThat(list(IncidentFilter.ANY, Asking.as(Role.REGULATOR)).total()).isEqualTo(2);
    }

    @Test
    void the_list_puts_the_strictest_clock_first_and_closed_ones_last() {
        TestIncident closed = TestIncident.of(2, unit, DETECTED.plusSeconds(1));
        TestIncident strict = TestIncident.of(3, unit, DETECTED.minusSeconds(60));
        TestIncident ungraded = TestIncident.of(4, unit, DETECTED.plusSeconds(3));
        house.happened(closed.id().value(), closed.registered(), closed.closed(DETECTED.plusSeconds(60)));
        house.happened(ungraded.id().value(), ungraded.registered());
        house.happened(strict.id().value(), strict.registered(), strict.graded(IncidentLevel.MAJOR, null));
        house.happened(strict.id().value(), strict.obligations().toArray(DomainEvent[]::new));
        graded();

        assertThat(list(IncidentFilter.ANY, SUPERVISOR).incidents())
                .extracting(IncidentSummary::incidentId)
                .containsExactly(strict.id(), incident.id(), ungraded.id(), closed.id());
        assertThat(list(IncidentFilter.OPEN, SUPERVISOR).total()).isEqualTo(3);
    }

    @Test
    void the_list_finds_what_is_overdue_and_what_will_be_soon() {
        graded();
        happened(incident.planned(DETECTED, null), incident.met(DeadlineId.PLAN, DETECTED));

        house.clock.moveTo(incident.due(A_DAY).minus(Duration.ofHours(4)));
        assertThat(list(dueWithin(Duration.ofHours(4)), SUPERVISOR).total()).isEqualTo(1);
        assertThat(list(dueWithin(Duration.ofHours(3)), SUPERVISOR).total()).isZero();
        assertThat(list(overdue(), SUPERVISOR).total()).isZero();
        house.clock.moveTo(incident.due(A_DAY));
        assertThat(list(overdue(), SUPERVISOR).total()).isZero();
        house.clock.moveTo(incident.due(A_DAY).plusMillis(1));
        assertThat(list(overdue(), SUPERVISOR).total()).isEqualTo(1);
    }

    @Test
    void the_list_finds_an_incident_by_level_words_and_number() {
        graded();

        assertThat(list(atLevel(IncidentLevel.MAJOR), SUPERVISOR).total()).isEqualTo(1);
        assertThat(list(atLevel(IncidentLevel.GENERAL), SUPERVISOR).total()).isZero();
        assertThat(list(saying("鉴权"), SUPERVISOR).total()).isEqualTo(1);
        assertThat(list(saying(incident.number().value()), SUPERVISOR).total()).isEqualTo(1);
    }

    @Test
    void a_rebuild_and_a_restart_show_the_same_file_and_list() {
        graded();
        happened(incident.planned(DETECTED, null), incident.met(DeadlineId.PLAN, DETECTED));
        IncidentFile before = file();
        IncidentPage listed = list(IncidentFilter.ANY, SUPERVISOR);

        house.querySide().rebuildViews(house.axon(), (read, total) -> {});
        house.restart();

        assertThat(file())
                .usingRecursiveComparison()
                .ignoringFields("freshness")
                .isEqualTo(before);
        assertThat(list(IncidentFilter.ANY, SUPERVISOR).incidents()).isEqualTo(listed.incidents());
    }

    @Test
    void what_was_forgotten_is_gone_and_the_obligations_stay() {
        graded();
        house.vault.forget(incident.caseId());

        IncidentFile file = file();
        assertThat(file.summary().title()).isNull();
        assertThat(file.description()).isNull();
        assertThat(file.gradings().get(0).reason()).isNull();
        assertThat(file.obligations()).hasSize(3);
    }

    @Test
    void the_complaint_it_was_raised_from_is_named_to_those_who_may_read_it() {
        TestCase complaint = TestCase.of(1, "大屏泄露", "大屏显示姓名", DETECTED);
        house.registered(complaint);
        TestIncident raised = TestIncident.of(2, unit, DETECTED).raisedFrom(complaint);
        house.happened(raised.id().value(), raised.registered());

        assertThat(file(raised.id(), SUPERVISOR).orElseThrow().raisedFromNumber())
                .isEqualTo(complaint.number());
        assertThat(file(raised.id(), new Asking(Role.SECURITY_OFFICER, unit))
                        .orElseThrow()
                        .raisedFromNumber())
                .isNull();
    }

    private void graded() {
        happened(incident.graded(IncidentLevel.MAJOR, null));
        happened(incident.obligations().toArray(DomainEvent[]::new));
    }

    private void happened(DomainEvent... events) {
        house.happened(incident.id().value(), events);
    }

    private OwedObligation obligation(DeadlineId id) {
        return file().obligations().stream()
                .filter(owed -> owed.deadline().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private IncidentFile file() {
        return file(incident.id(), SUPERVISOR).orElseThrow();
    }

    private Optional<IncidentFile> file(IncidentId id, Asking asking) {
        return house.ask(
                new FindIncidentFile(id, house.ledger.head()),
                ResponseTypes.optionalInstanceOf(IncidentFile.class),
                asking);
    }

    private IncidentPage list(IncidentFilter filter, Asking asking) {
        return house.ask(
                new FindIncidents(filter, IncidentSort.DUE_FIRST, 0, 20, house.ledger.head()),
                ResponseTypes.instanceOf(IncidentPage.class),
                asking);
    }

    private static IncidentFilter saying(String text) {
        return new IncidentFilter(text, false, null, null, false, null);
    }

    private static IncidentFilter atLevel(IncidentLevel level) {
        return new IncidentFilter(null, false, level, null, false, null);
    }

    private static IncidentFilter inUnit(UnitId unit) {
        return new IncidentFilter(null, false, null, unit, false, null);
    }

    private static IncidentFilter overdue() {
        return new IncidentFilter(null, false, null, null, true, null);
    }

    private static IncidentFilter dueWithin(Duration time) {
        return new IncidentFilter(null, false, null, null, false, time);
    }

    @Test
    void a_correction_keeps_what_was_and_what_is_and_says_who_answers_for_it() {
        Instant earlier = DETECTED.minusSeconds(7200);
        happened(
                incident.correctionProposed(1, DETECTED.minusSeconds(5)),
                incident.correctionRejected(1),
                incident.corrected(2, earlier, null));

        IncidentFile file = file();
        assertThat(file.summary().occurredAt()).isEqualTo(earlier);
        assertThat(file.corrections())
                .extracting(IncidentFile.Correction::state)
                .containsExactly(CorrectionState.REJECTED, CorrectionState.CORRECTED);
        assertThat(file.corrections().get(1)).satisfies(correction -> {
            assertThat(correction.before()).isEqualTo(incident.registered().instants());
            assertThat(correction.after().occurredAt()).isEqualTo(earlier);
            assertThat(correction.reason()).isEqualTo(new ClearText("时区看错了"));
            assertThat(correction.evidence()).isEqualTo(new ClearText("防火墙日志"));
            assertThat(correction.decidedBy()).isEqualTo(correction.proposedBy());
        });
    }
}
