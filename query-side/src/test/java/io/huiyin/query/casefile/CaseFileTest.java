package io.huiyin.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.FindComplaintByNumber;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.cases.RaisedIncident;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import io.huiyin.query.TestCase;
import io.huiyin.query.TestIncident;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final Asking SUPERVISOR = Asking.as(Role.HOTLINE_SUPERVISOR);
    private static final TestCase COMPLAINT = TestCase.of(1, "夜间施工噪音", "凌晨两点还在施工", House.MONDAY);
    private static final Duration DAY = Duration.ofDays(1);

    private House house;
    private UnitId unit;

    @BeforeEach
    void a_house_with_a_unit() {
        house = House.open();
        unit = house.established("unit-noise", "环保局");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_registered_case_shows_what_was_said_and_when_it_is_due() {
        house.registered(COMPLAINT);
        CaseFile file = file();
        assertThat(file.summary().status()).isEqualTo(CaseStatus.REGISTERED);
        assertThat(file.summary().number()).isEqualTo(COMPLAINT.number());
        assertThat(file.summary().subject().value()).isEqualTo("夜间施工噪音");
        assertThat(file.narrative().value()).isEqualTo("凌晨两点还在施工");
        assertThat(file.deadline()).isEqualTo(COMPLAINT.deadline());
        assertThat(file.summary().due()).isEqualTo(COMPLAINT.due());
        assertThat(file.reply()).isNull();
        assertThat(file.summary().version()).isEqualTo(1);
    }

    @Test
    void the_name_is_never_shown_and_the_phone_only_with_its_middle_hidden() {
        house.registered(COMPLAINT);
        CaseFile file = file();
        assertThat(file.hasName()).isTrue();
        assertThat(file.maskedPhone()).isEqualTo("138****2207");
        assertThat(file.toString()).doesNotContain("张三").doesNotContain(TestCase.PHONE);
    }

    @Test
    void time_gone_by_is_counted_in_counted_days() {
        house.registered(COMPLAINT);
        Instant thirdDayNoon = COMPLAINT.due().minus(DAY.multipliedBy(2)).minus(Duration.ofHours(12));
        house.clock.moveTo(thirdDayNoon);
        assertThat(file().summary().elapsedShare()).isEqualTo(0.5);
        assertThat(file().summary().workdaysLeft()).isEqualTo(2);
        house.clock.moveTo(COMPLAINT.due().plus(DAY));
        assertThat(file().summary().elapsedShare()).isEqualTo(1.0);
        assertThat(file().summary().workdaysLeft()).isZero();
    }

    @Test
    void an_answered_case_keeps_the_time_of_its_answer() {
        house.registered(COMPLAINT);
        Instant answered = COMPLAINT.due().minus(DAY);
        house.happened(stream(), COMPLAINT.dispatchedTo(unit), COMPLAINT.replied("已责令停工", answered));
        house.happened(stream(), COMPLAINT.met(answered));
        house.clock.moveTo(COMPLAINT.due().plus(DAY.multipliedBy(100)));
        CaseFile file = file();
        assertThat(file.summary().status()).isEqualTo(CaseStatus.REPLIED);
        assertThat(file.reply().value()).isEqualTo("已责令停工");
        assertThat(file.summary().repliedAt()).isEqualTo(answered);
        assertThat(file.summary().elapsedShare()).isEqualTo(0.8);
        assertThat(file.summary().missed()).isFalse();
    }

    @Test
    void a_missed_deadline_stays_missed_after_a_late_answer() {
        house.registered(COMPLAINT);
        Instant late = COMPLAINT.due().plus(DAY);
        house.happened(stream(), COMPLAINT.missed(), COMPLAINT.replied("已处理", late), COMPLAINT.metLate(late));
        assertThat(file().summary().missed()).isTrue();
        assertThat(file().summary().status()).isEqualTo(CaseStatus.REPLIED);
    }

    @Test
    void a_moved_deadline_is_the_one_that_counts_and_the_timeline_keeps_the_old_one() {
        house.registered(COMPLAINT);
        house.happened(stream(), COMPLAINT.missed(), COMPLAINT.moved(1));
        CaseFile file = file();
        assertThat(file.deadline()).isEqualTo(COMPLAINT.moved(1).deadline());
        assertThat(file.summary().due()).isEqualTo(COMPLAINT.due().plus(DAY));
        assertThat(file.summary().missed()).isFalse();
        assertThat(file.timeline().get(file.timeline().size() - 1).details())
                .containsEntry("dueBefore", COMPLAINT.due().toString())
                .containsEntry("due", COMPLAINT.due().plus(DAY).toString())
                .containsEntry("reason", "CALENDAR_CHANGED")
                .containsEntry("approvedBy", "account-second");
    }

    @Test
    void a_confirmed_deadline_takes_nothing_back() {
        house.registered(COMPLAINT);
        house.happened(stream(), COMPLAINT.missed(), COMPLAINT.confirmed());
        assertThat(file().deadline()).isEqualTo(COMPLAINT.confirmed().deadline());
        assertThat(file().summary().missed()).isTrue();
    }

    @Test
    void an_incident_raised_from_a_complaint_stands_in_its_file_without_making_it_another_version() {
        TestIncident incident = TestIncident.of(1, unit, House.MONDAY).raisedFrom(COMPLAINT);
        house.registered(COMPLAINT);
        house.happened(incident.id().value(), incident.registered());
        house.happened(stream(), COMPLAINT.dispatchedTo(unit));

        CaseFile file = file();
        assertThat(file.summary().version()).isEqualTo(2);
        assertThat(file.incidents()).containsExactly(new RaisedIncident(incident.id(), incident.number()));
        assertThat(file.timeline())
                .extracting(TimelineEntry::event)
                .containsExactly("ComplaintRegistered", "DeadlineSet", "IncidentRegistered", "ComplaintDispatched");
        assertThat(house.file(COMPLAINT.id(), new Asking(Role.HANDLER, unit)).orElseThrow())
                .satisfies(handlers -> assertThat(handlers.incidents()).isEmpty())
                .satisfies(handlers -> assertThat(handlers.timeline())
                        .noneMatch(entry -> entry.event().startsWith("Incident")));
    }

    @Test
    void the_timeline_tells_who_did_what_when_and_when_it_was_recorded() {
        house.registered(COMPLAINT);
        house.clock.advance(Duration.ofHours(1));
        house.happened(stream(), COMPLAINT.dispatchedTo(unit), COMPLAINT.revealed("核实地址"));
        house.happened(unit.value(), new UnitRenamed(unit, "生态环境局"));
        CaseFile file = file();
        assertThat(file.timeline())
                .extracting(TimelineEntry::event)
                .containsExactly("ComplaintRegistered", "DeadlineSet", "ComplaintDispatched", "ComplainantRevealed");
        assertThat(file.timeline()).extracting(TimelineEntry::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(file.timeline()).extracting(TimelineEntry::sequence).containsExactly(0L, 1L, 2L, 3L);
        TimelineEntry dispatch = file.timeline().get(2);
        assertThat(dispatch.details())
                .containsEntry("unit", "unit-noise")
                .containsEntry("unitName", "生态环境局")
                .containsEntry("text", "请尽快办理");
        assertThat(dispatch.occurredAt()).isEqualTo(House.MONDAY.plusSeconds(60));
        assertThat(dispatch.recordedAt()).isEqualTo(House.MONDAY.plus(Duration.ofHours(1)));
        assertThat(dispatch.actor()).isEqualTo("account-system");
        assertThat(dispatch.role()).isEqualTo(Role.SYSTEM);
        assertThat(file.timeline().get(3).details()).containsEntry("text", "核实地址");
        assertThat(file.timeline().get(1).details())
                .containsEntry("rule", "complaint-reply@1")
                .containsEntry("due", COMPLAINT.due().toString());
    }

    @Test
    void what_was_forgotten_is_gone_from_the_file_and_the_rest_stays() {
        house.registered(COMPLAINT);
        house.happened(stream(), COMPLAINT.dispatchedTo(unit));
        house.vault.forget(COMPLAINT.caseId());
        CaseFile file = file();
        assertThat(file.summary().subject()).isNull();
        assertThat(file.narrative()).isNull();
        assertThat(file.maskedPhone()).isNull();
        assertThat(file.timeline())
                .hasSize(3)
                .noneMatch(entry -> entry.details().containsKey("text"));
        assertThat(file.summary().due()).isEqualTo(COMPLAINT.due());
    }

    @Test
    void a_number_leads_to_its_complaint() {
        house.registered(COMPLAINT);
        house.settle();
        assertThat(house.ask(
                        new FindComplaintByNumber(COMPLAINT.number()),
                        ResponseTypes.optionalInstanceOf(ComplaintId.class),
                        SUPERVISOR))
                .contains(COMPLAINT.id());
        assertThat(house.ask(
                        new FindComplaintByNumber(
                                TestCase.of(2, "", "", House.MONDAY).number()),
                        ResponseTypes.optionalInstanceOf(ComplaintId.class),
                        SUPERVISOR))
                .isEmpty();
    }

    @Test
    void a_case_that_is_not_there_has_no_file() {
        assertThat(house.file(COMPLAINT.id(), SUPERVISOR)).isEmpty();
    }

    @Test
    void a_case_without_its_deadline_yet_is_neither_listed_nor_shown() {
        house.happened(stream(), COMPLAINT.registration());
        assertThat(house.file(COMPLAINT.id(), SUPERVISOR)).isEmpty();
        assertThat(house.find(CaseFilter.ANY).total()).isZero();
    }

    @Test
    void freshness_says_how_far_reading_has_come() {
        house.registered(COMPLAINT);
        CaseFile file = file();
        assertThat(file.freshness().position()).isEqualTo(house.ledger.head());
        assertThat(file.freshness().head()).isEqualTo(house.ledger.head());
        assertThat(file.freshness().lastEventAt()).isEqualTo(House.MONDAY);
        house.find(CaseFilter.ANY);
        Freshness all =
                house.ask(new FindFreshness(), ResponseTypes.instanceOf(Freshness.class), Asking.as(Role.AUDITOR));
        assertThat(all.position()).isEqualTo(house.ledger.head());
    }

    @Test
    void everything_is_still_there_after_a_restart_and_goes_on() {
        house.registered(COMPLAINT);
        file();
        house.restart();
        assertThat(house.querySide().searchStartedAnew()).isEmpty();
        assertThat(house.querySide().viewStanding().rebuildNeeded()).isFalse();
        house.happened(stream(), COMPLAINT.dispatchedTo(unit));
        assertThat(file().summary().unitName()).isEqualTo("环保局");
        assertThat(house.find(CaseFilter.ANY).cases().get(0).version()).isEqualTo(2);
    }

    private CaseFile file() {
        return house.file(COMPLAINT.id(), SUPERVISOR).orElseThrow();
    }

    private static String stream() {
        return COMPLAINT.id().value();
    }
}
