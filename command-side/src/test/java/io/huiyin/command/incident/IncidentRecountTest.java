package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.Recount;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.RecountObligation;
import io.huiyin.command.deadline.CountingBasis;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.Envelopes;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class IncidentRecountTest extends IncidentTest {

    private static final DeadlineRules RULES = DeadlineRules.parse(
                    "tighter.yaml", new ByteArrayInputStream("""
                    rules:
                      - id: incident-report
                        version: 3
                        title: { zh: 更严, en: tighter }
                        legalBasis: { id: draft-art-18, law: { zh: 草案, en: draft }, text: { zh: 四小时, en: four hours }, status: UNCONFIRMED }
                        zone: Asia/Shanghai
                        trigger: { event: incident-reported, facts: { cityLevel: [PARTICULARLY_MAJOR, MAJOR] } }
                        clockStart: [LEARNED, DETECTED]
                        mainStep: report
                        steps:
                          - { id: plan, act: PLAN, unit: IMMEDIATE, graceMinutes: 30 }
                          - { id: report, act: REPORT, unit: HOURS, offset: 4, recipients: [competent-authority] }
                    """.getBytes(StandardCharsets.UTF_8)))
            .remembering(DeadlineRules.shipped().all());

    private final WorkingCalendars calendars = WorkingCalendars.shipped();
    private final AggregateTestFixture<Incident> city = AggregateFixtures.fixture(
            Incident.class, clock, vault, new CountedNumbers(), new CountingBasis(RULES, calendars));

    private TestExecutor<Incident> aMajor() {
        return aRegisteredIncidentIn(city)
                .andGivenCommands(sent(grading("grade-1", IncidentLevel.MAJOR), Askers.OFFICER));
    }

    private RecountObligation recount(String commandId, DeadlineId deadline) {
        return new RecountObligation(
                ID,
                new CommandId(commandId),
                deadline,
                new Recount(
                        new DeadlineChange(
                                new ChangeId("rebasing-1"), MoveReason.RULE_CHANGED, new AccountId("account-second")),
                        calendars.inForce().contentHash(),
                        "incident-report@3"));
    }

    @Test
    void an_obligation_that_has_ended_is_left_alone() {
        nothingHappens(
                aMajor().andGivenCommands(sent(waiver("waive-1", DeadlineId.AUTHORITY_REPORT), Askers.SUPERVISOR))
                        .when(recount("recount-1", DeadlineId.AUTHORITY_REPORT), HOUSE));
    }

    @Test
    void one_that_never_began_is_left_alone() {
        nothingHappens(aRegisteredIncidentIn(city).when(recount("recount-1", DeadlineId.AUTHORITY_REPORT), HOUSE));
    }

    @Test
    void the_same_rule_and_time_move_nothing() {
        nothingHappens(aMajor().andGivenCommands(sent(recount("recount-1", DeadlineId.PLAN), Askers.HOUSE))
                .when(recount("recount-2", DeadlineId.PLAN), HOUSE));
    }

    @Test
    void an_obligation_follows_the_rules_new_version_when_it_is_told_to() {
        aMajor().when(recount("recount-1", DeadlineId.AUTHORITY_REPORT), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Envelopes.firstEvent(DeadlineMoved.class, moved -> {
                    assertThat(moved.before().due()).isEqualTo(REPORT_DUE);
                    assertThat(moved.deadline().due()).isEqualTo(LEARNED.plus(Duration.ofHours(4)));
                    assertThat(moved.deadline().startReason()).isEqualTo(ClockStart.LEARNED);
                    assertThat(moved.heldBy()).isEqualTo(KnownUnits.DISTRICT);
                    assertThat(moved.deadline().rule()).isEqualTo("incident-report@3");
                    assertThat(moved.deadline().version()).isEqualTo(2);
                }));
    }

    @Test
    void one_whose_step_the_new_version_does_not_have_is_left_alone() {
        nothingHappens(aMajor().when(recount("recount-1", DeadlineId.NOTICE_TO_AFFECTED), HOUSE));
    }
}
