package io.huiyin.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.KnownUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class IncidentDeadlinesTest extends IncidentTest {

    private List<Deadline> decided(IncidentRegistered incident) {
        return AggregateFixtures.INCIDENT_DEADLINES.decide(
                IncidentState.of(incident).gradedAs(graded(IncidentLevel.MAJOR, null)));
    }

    private IncidentRegistered detectedOnly() {
        return registered(
                registration("register-1", null, null, DETECTED, LEARNED, null), KnownUnits.DISTRICT, DETECTED);
    }

    @Test
    void the_plan_is_due_in_half_an_hour_report_and_notice_in_a_day() {
        assertThat(decided(registered()))
                .extracting(Deadline::id, Deadline::obligation, Deadline::due)
                .containsExactly(
                        Tuple.tuple(DeadlineId.PLAN, ObligationKind.PLAN, PLAN_DUE),
                        Tuple.tuple(DeadlineId.AUTHORITY_REPORT, ObligationKind.AUTHORITY_REPORT, REPORT_DUE),
                        Tuple.tuple(DeadlineId.NOTICE_TO_AFFECTED, ObligationKind.NOTICE_TO_AFFECTED, REPORT_DUE));
    }

    @Test
    void each_explains_itself() {
        assertThat(decided(registered())).allSatisfy(deadline -> {
            assertThat(deadline.rule()).isEqualTo("incident-report@2");
            assertThat(deadline.legalBasis()).isEqualTo("basis.draft-art-18");
            assertThat(deadline.start()).isEqualTo(OCCURRED);
            assertThat(deadline.startReason()).isEqualTo(ClockStart.OCCURRED);
            assertThat(deadline.lastDay()).isNull();
            assertThat(deadline.version()).isEqualTo(1);
            assertThat(deadline.isKeptBy(deadline.due())).isTrue();
        });
    }

    @Test
    void while_the_occurrence_is_unknown_the_detection_starts_the_clocks() {
        assertThat(decided(detectedOnly())).allSatisfy(deadline -> {
            assertThat(deadline.start()).isEqualTo(DETECTED);
            assertThat(deadline.startReason()).isEqualTo(ClockStart.DETECTED);
        });
    }

    @Test
    void hours_do_not_move_for_a_holiday() {
        Instant nationalDay = Instant.parse("2026-10-01T00:00:00Z");
        IncidentRegistered onAHoliday = registered(
                registration("register-1", null, nationalDay, nationalDay, null, null),
                KnownUnits.DISTRICT,
                nationalDay);
        assertThat(decided(onAHoliday).get(1).due()).isEqualTo(nationalDay.plus(Duration.ofHours(24)));
    }
}
