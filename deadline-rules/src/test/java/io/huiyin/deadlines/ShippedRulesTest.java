package io.huiyin.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedRulesTest {

    private final DeadlineRules rules = DeadlineRules.shipped();

    /** A rule that says something else needs another version: running clocks are explained by this one. */
    @ParameterizedTest
    @CsvSource({
        "complaint-reply@1, d77287fd7e4a5492516e96169993d4aff143f08d681f9a04bc08ee4bfb03c7db",
        "hotline-reply@1, b0e7e7f23e7493b49ed029fecfe5a99019b32e1a26923b5642e5e6ba3206aa9c",
        "unit-reply@1, 6a968ab42c3a35d3d256b7d4bc94fb1b2932d3330ea76b83e74ab04ef6d953b3",
        "incident-report@1, 3da2acb422beb23b1ac6edbbcff1aefec77a190a4690bd3630b7df829257fcd2",
        "cac-report@1, 5d2425f62bece2632b4e9dcc6dd90bde45b11977cf5d9387697eb246b94d92d6",
        "cac-report-cii@1, f362a75cd003cd8bec92f0a57763f24b9e97b9a159b88c74c29d219dd26112b4",
        "personal-information@1, ef39b85a4dbf8a1a0c1ce8cd4de8c74a3ab4eaae185fa95779102d45d2b0bf91",
        "hangzhou-2009@1, 24f0b34883e96c869beb5768244b3795fe1197ce53701edd533ac635c72f8514",
        "nis2@1, 4b87241a09f2d345375446a5d418ee10b89fa6d95d2488d5898beaf9c9ee48c7",
        "complaint-reply@2, 5cf9aae4b1ec7baac524beb9dd62fc3ccf61090abca8da416c976fdd58e73431",
        "hotline-reply@2, 96f9e0fba3f3756e90e754c8811faecf5afed16aea2ed85f75ca67919f681da7",
        "incident-report@2, 8bf0531c73ad9efd5954d5c6d901167bc98a9159a01538c868ad8d5cf0c73d42",
        "cac-report@2, b8eb6d2e7b3a1c230b7bdeff33aa84074101060137077c6b81bfe72b2fca1788",
        "cac-report-cii@2, 1bdd84df040405c60f7c52c756e8583d16b9cc44490d69406b3b108fb176140a",
        "personal-information@2, 1634ab3adf36bb714d0b74b1516d4405a6e9babff0015f35b95b3267b23447d4",
        "gdpr@1, d81cee7d845f356103787506915750d5e1ce214294fe4b7dd40c62965ebef5fb"
    })
    void what_a_shipped_version_says_never_changes(String reference, String contentHash) {
        assertThat(rules.byReference(reference)).map(DeadlineRule::contentHash).hasValue(contentHash);
    }

    @Test
    void whoever_owes_something_hears_when_time_has_run_out() {
        Set<String> owing = Set.of("handler", "security-officer");
        assertThat(rules.current().stream().flatMap(rule -> rule.steps().stream()))
                .flatExtracting(DeadlineStep::milestones)
                .filteredOn(milestone -> Integer.valueOf(100).equals(milestone.percent()))
                .hasSizeGreaterThan(5)
                .allSatisfy(milestone -> assertThat(milestone.tells()).containsAnyElementsOf(owing));
    }

    @Test
    void the_rules_in_force_here_are_switched_on_and_those_of_elsewhere_are_examples() {
        assertThat(rules.current())
                .extracting(DeadlineRule::id)
                .containsExactly(
                        "complaint-reply",
                        "hotline-reply",
                        "unit-reply",
                        "incident-report",
                        "cac-report",
                        "cac-report-cii",
                        "personal-information");
        assertThat(rules.all())
                .filteredOn(rule -> !rule.active())
                .extracting(DeadlineRule::id)
                .containsExactly("hangzhou-2009", "nis2", "gdpr");
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-reply, UNCONFIRMED",
        "hotline-reply, UNCONFIRMED",
        "unit-reply, UNCONFIRMED",
        "incident-report, UNCONFIRMED",
        "cac-report, CONFIRMED",
        "cac-report-cii, CONFIRMED",
        "personal-information, CONFIRMED",
        "hangzhou-2009, UNCONFIRMED",
        "nis2, REPORTED",
        "gdpr, REPORTED"
    })
    void each_says_how_well_its_law_is_known(String id, BasisStatus status) {
        assertThat(rules.byId(id).legalBasis().status()).isEqualTo(status);
        assertThat(rules.byId(id).unconfirmed()).isEqualTo(status != BasisStatus.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, , , false, incident-report",
        "CONSIDERABLE, , , false, ",
        "GENERAL, CONSIDERABLE, false, false, cac-report",
        "GENERAL, GENERAL, false, false, ",
        "MAJOR, MAJOR, false, true, incident-report cac-report personal-information",
        "MAJOR, MAJOR, true, false, incident-report cac-report-cii",
        ", , , true, personal-information"
    })
    void the_facts_of_an_incident_choose_its_rules(
            String cityLevel, String cacLevel, String critical, String personal, String expected) {
        RuleFacts facts = RuleFacts.NONE.with(RuleFacts.PERSONAL_INFORMATION, personal);
        facts = cityLevel == null ? facts : facts.with(RuleFacts.CITY_LEVEL, cityLevel);
        facts = cacLevel == null ? facts : facts.with(RuleFacts.CAC_LEVEL, cacLevel);
        facts = critical == null ? facts : facts.with(RuleFacts.CRITICAL_INFRASTRUCTURE, critical);

        assertThat(rules.setGoingBy(RuleEvent.INCIDENT_REPORTED, facts))
                .extracting(DeadlineRule::id)
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"cac-report, 4, cyberspace-office", "cac-report-cii, 1, protection-department"})
    void the_national_report_is_owed_in_hours_and_its_summary_30_days_after_handling(
            String id, int hours, String recipient) {
        DeadlineRule rule = rules.byId(id);
        DeadlineStep report = rule.step(rule.mainStep());
        DeadlineStep summary = rule.step("summary");

        assertThat(report.unit()).isEqualTo(OffsetUnit.HOURS);
        assertThat(report.offset()).isEqualTo(hours);
        assertThat(report.recipients()).containsExactly(recipient);
        assertThat(summary.unit()).isEqualTo(OffsetUnit.DAYS);
        assertThat(summary.offset()).isEqualTo(30);
        assertThat(rule.startsOf(summary)).containsExactly(StartPoint.HANDLED);
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-reply, basis.draft-art-19, true",
        "hotline-reply, basis.house-rule, false",
    })
    void a_reply_is_owed_within_5_working_days_of_receipt_on_its_own_basis(String id, String basis, String breach) {
        DeadlineRule rule = rules.byId(id);
        DeadlineStep reply = rule.step(rule.mainStep());

        assertThat(rule.legalBasis().key()).isEqualTo(basis);
        assertThat(rule.trigger())
                .isEqualTo(
                        new RuleTrigger(RuleEvent.COMPLAINT_RECEIVED, Map.of("breachOfRegulation", List.of(breach))));
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

        assertThat(rule.legalBasis().key()).isEqualTo("basis.draft-art-18");
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
