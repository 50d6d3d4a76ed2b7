package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every slip in a file of rules meets one sentence that names file, rule and field. */
class RulesParsingTest {

    private static final String GOOD = """
            rules:
              - id: cac-report
                version: 2
                legalBasis: basis.cac-2025
                unconfirmed: false
                zone: Asia/Shanghai
                trigger: { event: incident-reported, facts: { cacLevel: [CONSIDERABLE, MAJOR] } }
                clockStart: [LEARNED]
                mainStep: report
                steps:
                  - { id: plan, unit: IMMEDIATE, graceMinutes: 0 }
                  - { id: report, unit: HOURS, offset: 4, milestones: [ { percent: 50, tells: [handler] } ] }
                  - { id: told, unit: IMMEDIATE, atLatestWith: report }
                  - { id: summary, unit: DAYS, offset: 30, clockStart: [HANDLED], recipients: [cyberspace-office] }
            """;

    @Test
    void the_model_holds_a_rule_with_several_clocks() {
        DeadlineRule rule = parse(GOOD).byId("cac-report");

        assertThat(rule.reference()).isEqualTo("cac-report@2");
        assertThat(rule.unconfirmed()).isFalse();
        assertThat(rule.trigger().facts()).isEqualTo(Map.of("cacLevel", List.of("CONSIDERABLE", "MAJOR")));
        assertThat(rule.step("report").milestones()).containsExactly(new Milestone(50, null, List.of("handler")));
        assertThat(rule.step("summary"))
                .isEqualTo(new DeadlineStep(
                        "summary",
                        OffsetUnit.DAYS,
                        30,
                        0,
                        null,
                        List.of(StartPoint.HANDLED),
                        List.of("cyberspace-office"),
                        List.of()));
    }

    @Test
    void a_rule_with_one_step_needs_no_main_step() {
        String oneStep = GOOD.substring(0, GOOD.indexOf("      - { id: report")).replace("    mainStep: report\n", "");

        assertThat(parse(oneStep).byId("cac-report").mainStep()).isEqualTo("plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "version: 2 | version: 0 | version must be a whole number from 1 to 1000000.",
                "version: 2 | version: two | version must be a whole number from 1 to 1000000.",
                "version: 2 | version: 1.5 | version must be a whole number from 1 to 1000000.",
                "version: 2 | version: 99999999999 | version must be a whole number from 1 to 1000000.",
                "version: 2 | versoin: 2 | versoin is not known here.",
                "basis.cac-2025 | CAC 2025 | legalBasis must be a text of the form basis\\.[a-z0-9-]+.",
                "unconfirmed: false | unconfirmed: maybe | unconfirmed must be true or false.",
                "Asia/Shanghai | Asia/Hangzhou | zone is not a known time zone: Asia/Hangzhou.",
                "event: incident-reported | event: [x] | trigger.event must be a text of the form [a-z][a-z0-9-]*.",
                "facts: | fact: | trigger.fact is not known here.",
                "[CONSIDERABLE, MAJOR] | [] | trigger.facts.cacLevel must name at least one.",
                "[CONSIDERABLE, MAJOR] | MAJOR | trigger.facts.cacLevel must be a list.",
                "{ cacLevel: [CONSIDERABLE, MAJOR] } | MAJOR | trigger.facts must be a group of fields.",
                "clockStart: [LEARNED] | clockStart: [] | clockStart must name at least one start.",
                "clockStart: [LEARNED] | clockStart: [JUDGED] "
                        + "| clockStart must be one of [RECEIVED, OCCURRED, DETECTED, LEARNED, HANDLED].",
                "clockStart: [LEARNED] | clockStart: [LEARNED, LEARNED] | clockStart names LEARNED twice.",
                "mainStep: report | mainStep: reprot | mainStep must name one of the steps.",
                "unit: HOURS | unit: HOUR | steps[1].unit must be one of [IMMEDIATE, HOURS, DAYS, WORKDAYS, MONTHS].",
                "offset: 4 | offset: 0 | steps[1].offset must be a whole number from 1 to 1000.",
                "offset: 4 | offset: -4 | steps[1].offset must be a whole number from 1 to 1000.",
                "unit: HOURS, offset: 4 | unit: HOURS | steps[1].offset must be a whole number from 1 to 1000.",
                "unit: IMMEDIATE, graceMinutes: 0 | unit: IMMEDIATE "
                        + "| steps[0].graceMinutes must be a whole number from 0 to 1440.",
                "graceMinutes: 0 | graceMinutes: 0, offset: 1 | steps[0].offset has no meaning in this step.",
                "offset: 4 | offset: 4, graceMinutes: 5 | steps[1].graceMinutes has no meaning in this step.",
                "offset: 4 | offset: 4, atLatestWith: plan | steps[1].atLatestWith has no meaning in this step.",
                "atLatestWith: report | atLatestWith: report, graceMinutes: 5 "
                        + "| steps[2].graceMinutes has no meaning in this step.",
                "atLatestWith: report | atLatestWith: told "
                        + "| steps has a step told whose atLatestWith names no step with a time of its own.",
                "atLatestWith: report | atLatestWith: repot "
                        + "| steps has a step told whose atLatestWith names no step with a time of its own.",
                "id: told | id: plan | steps[2].id stands twice: plan.",
                "percent: 50 | percent: 50, hoursBefore: 1 "
                        + "| steps[1].milestones[0].percent or hoursBefore must be given, and not both.",
                "percent: 50, | | steps[1].milestones[0].percent or hoursBefore must be given, and not both.",
                "percent: 50 | percent: 50, tell: [x] | steps[1].milestones[0].tell is not known here.",
                "recipients: | recipient: | steps[3].recipient is not known here.",
                "percent: 50 | percent: 0 | steps[1].milestones[0].percent must be a whole number from 1 to 1000.",
                "tells: [handler] | tells: [] | steps[1].milestones[0].tells must name at least one.",
                "tells: [handler] | tells: [The Boss] "
                        + "| steps[1].milestones[0].tells must be a list of names of the form [a-z][a-z0-9-]*.",
            })
    void a_slip_is_refused_with_file_rule_and_field(String before, String after, String sentence) {
        String bad = GOOD.replace(before, after == null ? "" : after);

        assertThat(bad).isNotEqualTo(GOOD);
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse(bad))
                .withMessage("city.yaml, rule cac-report: " + sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "version: 2, version: 1",
        "version: 2, version: 1000000",
        "offset: 4, offset: 1",
        "offset: 4, offset: 1000"
    })
    void the_ends_of_a_range_are_allowed(String before, String after) {
        assertThat(parse(GOOD.replace(before, after)).byId("cac-report"))
                .isNotEqualTo(parse(GOOD).byId("cac-report"));
    }

    @ParameterizedTest
    @CsvSource({"offset: 4, offset: 1001", "version: 2, version: 1000001", "graceMinutes: 0, graceMinutes: 1441"})
    void just_beyond_a_range_is_refused(String before, String after) {
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse(GOOD.replace(before, after)))
                .withMessageContaining("must be a whole number from");
    }

    @Test
    void a_rule_without_a_usable_id_is_named_by_its_place() {
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse(GOOD.replace("id: cac-report", "id: CAC")))
                .withMessage("city.yaml, rule no. 1: id must be a text of the form [a-z][a-z0-9-]*.");
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse("rules: [ 7 ]"))
                .withMessage("city.yaml, rule no. 1: must be a group of fields.");
    }

    @Test
    void a_second_rule_of_the_same_name_is_refused() {
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse(GOOD + GOOD.substring("rules:\n".length())))
                .withMessage("city.yaml, rule no. 2: id stands twice: cac-report.");
    }

    @Test
    void a_rule_without_steps_is_refused() {
        String noSteps = GOOD.substring(0, GOOD.indexOf("    steps:")) + "    steps: []\n";

        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse(noSteps))
                .withMessage("city.yaml, rule cac-report: steps must hold at least one step.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules: []", "rules: 5", "- id: x", "rules:\nmore: 1", "[", "just words"})
    void what_is_not_a_list_of_rules_is_refused(String bad) {
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse(bad))
                .withMessageStartingWith("city.yaml ");
    }

    @Test
    void a_field_given_twice_is_refused_with_its_line() {
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> parse(GOOD.replace("    version: 2\n", "    version: 2\n    version: 3\n")))
                .withMessageStartingWith("city.yaml is not readable YAML: ")
                .withMessageContaining("line 4");
    }

    private static DeadlineRules parse(String yaml) {
        return DeadlineRules.parse("city.yaml", utf8(yaml));
    }
}
