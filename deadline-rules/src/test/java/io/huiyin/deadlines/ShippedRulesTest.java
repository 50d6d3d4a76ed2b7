package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedRulesTest {

    private final DeadlineRules rules = DeadlineRules.shipped();

    @Test
    void exactly_the_three_default_rules_are_shipped_and_all_are_unconfirmed() {
        assertThat(rules.all())
                .extracting(DeadlineRule::reference)
                .containsExactly("complaint-reply@1", "hotline-reply@1", "incident-report@1");
        assertThat(rules.all())
                .allMatch(DeadlineRule::unconfirmed)
                .allSatisfy(rule -> assertThat(rule.zone()).isEqualTo(SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-reply, basis.draft-art-19, true",
        "hotline-reply, basis.house-rule, false",
    })
    void a_reply_is_owed_within_5_working_days_of_receipt_on_its_own_basis(String id, String basis, String breach) {
        DeadlineRule rule = rules.byId(id);
        DeadlineStep reply = rule.step(rule.mainStep());

        assertThat(rule.legalBasis()).isEqualTo(basis);
        assertThat(rule.trigger())
                .isEqualTo(new RuleTrigger("complaint-received", Map.of("breachOfRegulation", List.of(breach))));
        assertThat(rule.clockStart()).containsExactly(StartPoint.RECEIVED);
        assertThat(rule.steps()).containsExactly(reply);
        assertThat(reply.unit()).isEqualTo(OffsetUnit.WORKDAYS);
        assertThat(reply.offset()).isEqualTo(5);
        assertThat(reply.recipients()).containsExactly("complainant");
        assertThat(reply.milestones()).extracting(Milestone::percent).containsExactly(50, 80, 100, 120);
    }

    @Test
    void an_incident_starts_the_plan_at_once_is_reported_in_24_hours_and_told_with_the_report() {
        DeadlineRule rule = rules.byId("incident-report");

        assertThat(rule.legalBasis()).isEqualTo("basis.draft-art-18");
        assertThat(rule.clockStart()).containsExactly(StartPoint.OCCURRED, StartPoint.DETECTED);
        assertThat(rule.mainStep()).isEqualTo("report");
        assertThat(rule.step("plan").unit()).isEqualTo(OffsetUnit.IMMEDIATE);
        assertThat(rule.step("plan").graceMinutes()).isEqualTo(30);
        assertThat(rule.step("report").unit()).isEqualTo(OffsetUnit.HOURS);
        assertThat(rule.step("report").offset()).isEqualTo(24);
        assertThat(rule.step("report").milestones())
                .extracting(Milestone::hoursBefore)
                .contains(4);
        assertThat(rule.step("notice-to-affected").atLatestWith()).isEqualTo("report");
    }

    @Test
    void an_unknown_rule_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.byId("complaint-replay"))
                .withMessage("There is no deadline rule complaint-replay.");
    }
}
