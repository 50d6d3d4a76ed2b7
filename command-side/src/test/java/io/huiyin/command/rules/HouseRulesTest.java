package io.huiyin.command.rules;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.MovedForUnit;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.rules.AdoptRules;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.DiscardRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.RebasingApproved;
import io.huiyin.api.rules.RebasingCarriedOut;
import io.huiyin.api.rules.RebasingDiscarded;
import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.api.rules.RecordRebasingCarriedOut;
import io.huiyin.api.rules.RuleAdopted;
import io.huiyin.api.rules.RuleBookId;
import io.huiyin.api.rules.RuleSwitched;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.deadline.CountingBasis;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final RuleBookId BOOK = RuleBookId.OF_THE_HOUSE;
    private static final Map<String, String> ADMIN = Askers.SYSTEM_ADMIN.toMetaData();
    private static final Map<String, String> SUPERVISOR = Askers.SUPERVISOR.toMetaData();
    private static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();

    private static final DeadlineRules FIRST = rules(1, 5);
    private static final DeadlineRules SECOND = rules(2, 3).remembering(FIRST.all());
    private static final DeadlineRules THIRD = rules(3, 2).remembering(List.copyOf(SECOND.known()));
    private static final DeadlineRule ONE = FIRST.byId("answer");
    private static final DeadlineRule TWO = SECOND.byId("answer");

    private final AggregateTestFixture<HouseRules> fixture = living(SECOND);

    private static DeadlineRules rules(int version, int days) {
        return DeadlineRules.parse("rules.yaml", new ByteArrayInputStream("""
                rules:
                  - id: answer
                    version: %d
                    title: { zh: 答复, en: answer }
                    legalBasis: { id: house-rule, law: { zh: 规范, en: house rule }, text: { zh: 日, en: days }, status: UNCONFIRMED }
                    zone: Asia/Shanghai
                    trigger: { event: complaint-received }
                    clockStart: [RECEIVED]
                    steps:
                      - { id: reply, act: REPLY, unit: WORKDAYS, offset: %d, recipients: [complainant] }
                """.formatted(version, days)
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static AggregateTestFixture<HouseRules> living(DeadlineRules rules) {
        return AggregateFixtures.fixture(
                HouseRules.class,
                new SettableClock(Instant.parse("2026-11-26T01:00:00Z")),
                new TransparentVault(),
                new CountedNumbers(),
                new CountingBasis(rules, WorkingCalendars.shipped()));
    }

    private static RuleAdopted adopted(DeadlineRule rule, boolean setsClocks) {
        return new RuleAdopted(BOOK, rule.reference(), rule.content(), rule.contentHash(), setsClocks);
    }

    private static ProposeRebasing proposal(String commandId, String rule) {
        return new ProposeRebasing(new CommandId(commandId), rule);
    }

    private static ApproveRebasing approval(String commandId, int rebasing) {
        return new ApproveRebasing(new CommandId(commandId), rebasing, TWO.contentHash());
    }

    private TestExecutor<HouseRules> adoptedOnes() {
        return fixture.given(adopted(ONE, true))
                .andGivenCommands(sent(new AdoptRules(new CommandId("adopt-1")), Askers.HOUSE));
    }

    private TestExecutor<HouseRules> aProposal() {
        return adoptedOnes().andGivenCommands(sent(proposal("propose-1", "answer@2"), Askers.SYSTEM_ADMIN));
    }

    private TestExecutor<HouseRules> anApproved() {
        return aProposal().andGivenCommands(sent(approval("approve-1", 1), Askers.SUPERVISOR));
    }

    @Test
    void the_rules_of_the_house_go_on_record_when_it_begins_to_live_by_them() {
        living(FIRST)
                .givenNoPriorActivity()
                .when(new AdoptRules(new CommandId("adopt-1")), HOUSE)
                .expectEvents(adopted(ONE, true));
    }

    @Test
    void a_new_version_is_adopted_and_the_one_before_sets_no_clocks_any_more() {
        fixture.given(adopted(ONE, true))
                .when(new AdoptRules(new CommandId("adopt-1")), HOUSE)
                .expectEvents(adopted(TWO, true), new RuleSwitched(BOOK, "answer@1", false));
    }

    @Test
    void what_is_on_record_is_not_recorded_again() {
        adoptedOnes()
                .when(new AdoptRules(new CommandId("adopt-2")), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_proposal_names_the_rule_and_what_it_says() {
        adoptedOnes()
                .when(proposal("propose-1", "answer@2"), ADMIN)
                .expectEvents(new RebasingProposed(BOOK, 1, "answer@2", TWO.contentHash()));
    }

    @Test
    void the_same_wish_again_is_the_same_proposal() {
        aProposal().when(proposal("propose-1", "answer@2"), ADMIN).expectNoEvents();
    }

    @Test
    void a_rule_nobody_knows_is_not_followed() {
        adoptedOnes()
                .when(proposal("propose-1", "answer@9"), ADMIN)
                .expectException(refused("rule", RefusalCode.UNKNOWN_RULE, "answer@9"));
    }

    @Test
    void a_rule_that_sets_no_clocks_is_not_followed() {
        adoptedOnes()
                .when(proposal("propose-1", "answer@1"), ADMIN)
                .expectException(refused("rule", RefusalCode.RULE_SETS_NO_CLOCKS, "answer@1"));
    }

    @Test
    void a_first_version_has_nobody_to_follow_it() {
        living(FIRST)
                .given(adopted(ONE, true))
                .when(proposal("propose-1", "answer@1"), ADMIN)
                .expectException(refused("rule", RefusalCode.NO_EARLIER_VERSION, "answer@1"));
    }

    @Test
    void a_second_person_approves() {
        aProposal()
                .when(approval("approve-1", 1), SUPERVISOR)
                .expectEvents(
                        new RebasingApproved(BOOK, 1, "answer@2", TWO.contentHash(), Askers.SYSTEM_ADMIN.actor()));
    }

    @Test
    void who_proposed_it_does_not_approve_it() {
        aProposal()
                .when(approval("approve-1", 1), ADMIN)
                .expectException(refused(null, RefusalCode.SECOND_PERSON_NEEDED))
                .expectNoEvents();
    }

    @Test
    void another_rule_than_the_one_looked_at_is_not_approved() {
        aProposal()
                .when(new ApproveRebasing(new CommandId("approve-1"), 1, ONE.contentHash()), SUPERVISOR)
                .expectException(refused("contentHash", RefusalCode.RULE_DIFFERS));
    }

    @Test
    void a_proposal_is_approved_once() {
        anApproved()
                .when(approval("approve-2", 1), SUPERVISOR)
                .expectException(refused("rebasing", RefusalCode.UNKNOWN_REBASING, 1));
    }

    @Test
    void one_whose_rule_has_a_newer_version_is_overtaken() {
        aProposal()
                .andGiven(
                        new RuleAdopted(
                                BOOK, "answer@3", "{}", THIRD.byId("answer").contentHash(), true),
                        new RuleSwitched(BOOK, "answer@2", false))
                .when(approval("approve-1", 1), SUPERVISOR)
                .expectException(refused("rebasing", RefusalCode.REBASING_OVERTAKEN, 1));
    }

    @Test
    void a_proposal_is_laid_aside_for_good() {
        aProposal()
                .when(new DiscardRebasing(new CommandId("discard-1"), 1), SUPERVISOR)
                .expectEvents(new RebasingDiscarded(BOOK, 1));
    }

    @Test
    void an_approved_one_is_carried_out_once() {
        List<MovedForUnit> units =
                List.of(new MovedForUnit(new UnitId("unit-street"), 3, 3, Instant.parse("2026-12-01T16:00:00Z")));
        RecordRebasingCarriedOut done = new RecordRebasingCarriedOut(new CommandId("done-1"), 1, 1, 3, units);
        anApproved().when(done, HOUSE).expectEvents(new RebasingCarriedOut(BOOK, 1, 3, units));
    }

    @Test
    void a_case_that_followed_late_is_named_in_one_more_event() {
        anApproved()
                .andGivenCommands(
                        sent(new RecordRebasingCarriedOut(new CommandId("done-1"), 1, 1, 3, List.of()), Askers.HOUSE))
                .when(new RecordRebasingCarriedOut(new CommandId("done-2"), 1, 2, 4, List.of()), HOUSE)
                .expectEvents(new RebasingCarriedOut(BOOK, 1, 4, List.of()));
    }

    @Test
    void one_that_waits_is_not_carried_out() {
        aProposal()
                .when(new RecordRebasingCarriedOut(new CommandId("done-1"), 1, 1, 0, List.of()), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_administrators_propose() {
        adoptedOnes()
                .when(proposal("propose-1", "answer@2"), SUPERVISOR)
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }
}
