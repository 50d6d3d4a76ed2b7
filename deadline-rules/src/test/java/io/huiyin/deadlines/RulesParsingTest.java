package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every slip in a file of rules meets one sentence that names file, line, rule and field. */
class RulesParsingTest {

    private static final String GOOD = """
            rules:
              - id: cac-report
                version: 2
                title: { zh: 报告, en: Report }
                legalBasis: { id: cac-2025, law: { zh: 办法, en: Measures }, article: 4, text: { zh: 四小时, en: Four hours }, status: CONFIRMED }
                zone: Asia/Shanghai
                trigger: { event: incident-reported, facts: { cacLevel: [CONSIDERABLE, MAJOR] } }
                clockStart: [LEARNED, DETECTED]
                mainStep: report
                steps:
                  - { id: plan, act: PLAN, unit: IMMEDIATE, graceMinutes: 0 }
                  - { id: report, act: REPORT, unit: HOURS, offset: 4, recipients: [police], milestones: [ { percent: 50, tells: [handler] } ] }
                  - { id: told, act: NOTICE, unit: IMMEDIATE, atLatestWith: report }
                  - { id: summary, act: FINAL_REPORT, unit: DAYS, offset: 30, officeTarget: "17:30", clockStart: [HANDLED], recipients: [cyberspace-office] }
            """;

    @Test
    void the_model_holds_a_rule_with_several_clocks() {
        DeadlineRule rule = parse(GOOD).byId("cac-report");

        assertThat(rule.reference()).isEqualTo("cac-report@2");
        assertThat(rule.active()).isTrue();
        assertThat(rule.unconfirmed()).isFalse();
        assertThat(rule.title().in(Locale.CHINA)).isEqualTo("报告");
        assertThat(rule.title().in(Locale.UK)).isEqualTo("Report");
        assertThat(rule.legalBasis().key()).isEqualTo("basis.cac-2025");
        assertThat(rule.legalBasis().article()).isEqualTo("4");
        assertThat(rule.trigger())
                .isEqualTo(new RuleTrigger(
                        RuleEvent.INCIDENT_REPORTED, Map.of("cacLevel", List.of("CONSIDERABLE", "MAJOR"))));
        assertThat(rule.step("report").milestones()).containsExactly(new Milestone(50, null, List.of("handler")));
        assertThat(rule.startsOf(rule.step("report"))).containsExactly(StartPoint.LEARNED, StartPoint.DETECTED);
        assertThat(rule.startsOf(rule.step("summary"))).containsExactly(StartPoint.HANDLED);
        assertThat(rule.step("summary"))
                .isEqualTo(new DeadlineStep(
                        "summary",
                        RuleAct.FINAL_REPORT,
                        OffsetUnit.DAYS,
                        30,
                        0,
                        null,
                        LocalTime.of(17, 30),
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
                "version: 2 | version: 0 | 3 | version | This must be a whole number from 1 to 1000000.",
                "version: 2 | version: two | 3 | version | This must be a whole number from 1 to 1000000.",
                "version: 2 | version: 1.5 | 3 | version | This must be a whole number from 1 to 1000000.",
                "version: 2 | version: 99999999999 | 3 | version | This must be a whole number from 1 to 1000000.",
                "version: 2 | | 2 | version | This field is missing.",
                "version: 2 | version: 2\\n    versoin: 2 | 4 | versoin "
                        + "| This field is not known here; known are: id, version, active, title, legalBasis, zone, trigger, "
                        + "clockStart, mainStep, steps.",
                "version: 2 | version: 2\\n    version: 3 | 4 | | version stands here twice.",
                "version: 2 | version: 2\\n    active: maybe | 4 | active | This must be true or false.",
                "en: Report | en: ' ' | 4 | title.en | This must be a text of 1 to 100 characters.",
                ", en: Report | | 4 | title.en | This field is missing.",
                "id: cac-2025 | id: CAC 2025 | 5 | legalBasis.id | This must be a text of the form [a-z][a-z0-9-]{0,39}.",
                "status: CONFIRMED | status: SURE | 5 | legalBasis.status "
                        + "| SURE is not allowed here; allowed are: CONFIRMED, REPORTED, UNCONFIRMED.",
                "Asia/Shanghai | Asia/Hangzhou | 6 | zone | Asia/Hangzhou is not a known time zone.",
                "event: incident-reported | event: incident-report | 7 | trigger.event | incident-report is not allowed "
                        + "here; allowed are: complaint-received, complaint-dispatched, incident-reported.",
                "facts: | fact: | 7 | trigger.fact | This field is not known here; known are: event, facts.",
                "cacLevel: | caclevel: | 7 | trigger.facts.caclevel | This field is not known here; known are: cacLevel, "
                        + "cityLevel, criticalInfrastructure, kind, personalInformation, system.",
                "[CONSIDERABLE, MAJOR] | [] | 7 | trigger.facts.cacLevel | Here must stand at least one entry.",
                "[CONSIDERABLE, MAJOR] | [GRAVE] | 7 | trigger.facts.cacLevel "
                        + "| GRAVE is not allowed here; allowed are: PARTICULARLY_MAJOR, MAJOR, CONSIDERABLE, GENERAL.",
                "[CONSIDERABLE, MAJOR] | MAJOR | 7 | trigger.facts.cacLevel | Here must stand a list.",
                "{ cacLevel: [CONSIDERABLE, MAJOR] } | MAJOR | 7 | trigger.facts | Here must stand a group of fields.",
                "clockStart: [LEARNED, DETECTED] | clockStart: [] | 8 | clockStart "
                        + "| Here must stand at least one entry.",
                "clockStart: [LEARNED, DETECTED] | clockStart: [JUDGED, DETECTED] | 8 | clockStart "
                        + "| JUDGED is not allowed here; allowed are: OCCURRED, DETECTED, LEARNED, HANDLED.",
                "clockStart: [LEARNED, DETECTED] | clockStart: [LEARNED] | 8 | clockStart "
                        + "| The detection is the only start that is always known; the list must end with DETECTED.",
                "clockStart: [LEARNED, DETECTED] | clockStart: [DETECTED, DETECTED] | 8 | clockStart "
                        + "| DETECTED stands here twice.",
                "clockStart: [HANDLED] | clockStart: [HANDLED, DETECTED] | 14 | steps[3].clockStart "
                        + "| A clock that starts when handling ends has no other start.",
                "mainStep: report | mainStep: reprot | 9 | mainStep "
                        + "| reprot is not allowed here; allowed are: plan, report, told, summary.",
                "act: PLAN | act: REPLY | 11 | steps[0].act "
                        + "| REPLY is not allowed here; allowed are: PLAN, REPORT, FOLLOW_UP_REPORT, FINAL_REPORT, NOTICE.",
                "unit: HOURS | unit: HOUR | 12 | steps[1].unit "
                        + "| HOUR is not allowed here; allowed are: IMMEDIATE, HOURS, DAYS, WORKDAYS, MONTHS.",
                "offset: 4 | offset: 0 | 12 | steps[1].offset | This must be a whole number from 1 to 1000.",
                "offset: 4 | offset: -4 | 12 | steps[1].offset | This must be a whole number from 1 to 1000.",
                "offset: 4 | offset: 1001 | 12 | steps[1].offset | This must be a whole number from 1 to 1000.",
                "unit: HOURS, offset: 4 | unit: HOURS | 12 | steps[1].offset | This field is missing.",
                "unit: IMMEDIATE, graceMinutes: 0 | unit: IMMEDIATE | 11 | steps[0].graceMinutes "
                        + "| This field is missing.",
                "graceMinutes: 0 | graceMinutes: 0, offset: 1 | 11 | steps[0].offset "
                        + "| This field has no meaning in this step.",
                "offset: 4 | offset: 4, graceMinutes: 5 | 12 | steps[1].graceMinutes "
                        + "| This field has no meaning in this step.",
                "offset: 4 | offset: 4, officeTarget: \"17:30\" | 12 | steps[1].officeTarget "
                        + "| This field has no meaning in this step.",
                "\"17:30\" | \"25:30\" | 14 | steps[3].officeTarget "
                        + "| This must be a time of the day such as \"17:30\", in quotes.",
                "atLatestWith: report | atLatestWith: told | 13 | steps[2].atLatestWith "
                        + "| told is not a step with a time of its own; such steps are: plan, report, summary.",
                "id: told | id: plan | 13 | steps[2].id | plan stands here twice.",
                "recipients: [police] | recipients: [police, csirt] | 12 | steps[1].recipients | A report is owed to "
                        + "exactly one authority, one of: competent-authority, cyberspace-office, protection-department, "
                        + "police, personal-information-authority, csirt, supervisory-authority.",
                "percent: 50 | percent: 50, hoursBefore: 1 | 12 | steps[1].milestones[0].percent "
                        + "| Either percent or hoursBefore must be given, and not both.",
                "percent: 50 | percent: 50, tell: [x] | 12 | steps[1].milestones[0].tell "
                        + "| This field is not known here; known are: percent, hoursBefore, tells.",
                "tells: [handler] | tells: [] | 12 | steps[1].milestones[0].tells | Here must stand at least one entry.",
                "tells: [handler] | tells: [boss] | 12 | steps[1].milestones[0].tells "
                        + "| boss is not allowed here; allowed are: handler, security-officer, unit-lead, hotline-supervisor.",
            })
    void a_slip_meets_one_sentence_with_file_line_rule_and_field(
            String before, String after, int line, String field, String sentence) {
        String bad = GOOD.replace(before.replace("\\n", "\n"), after == null ? "" : after.replace("\\n", "\n"));

        List<RuleFault> faults = faultsOf(bad);

        assertThat(bad).isNotEqualTo(GOOD);
        String where = field == null ? "" : ", field " + field;
        assertThat(faults)
                .extracting(fault -> fault.sentence(Locale.ENGLISH))
                .containsExactly("city.yaml, line " + line + ", rule cac-report" + where + ": " + sentence);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_the_order_of_the_file_and_in_both_languages() {
        String bad = GOOD.replace("version: 2", "version: 0")
                .replace("offset: 4", "offset: 4000")
                .replace("Asia/Shanghai", "Asia/Hangzhou");

        InvalidRulesException refused = refusedWith(bad);

        assertThat(refused.faults()).extracting(RuleFault::field).containsExactly("version", "zone", "steps[1].offset");
        assertThat(refused.getMessage().lines())
                .containsExactly(
                        "city.yaml 第 3 行，规则 cac-report，字段 version：应为 1 至 1000000 的整数。",
                        "city.yaml, line 3, rule cac-report, field version: "
                                + "This must be a whole number from 1 to 1000000.",
                        "city.yaml 第 6 行，规则 cac-report，字段 zone：Asia/Hangzhou 不是已知的时区。",
                        "city.yaml, line 6, rule cac-report, field zone: Asia/Hangzhou is not a known time zone.",
                        "city.yaml 第 12 行，规则 cac-report，字段 steps[1].offset：应为 1 至 1000 的整数。",
                        "city.yaml, line 12, rule cac-report, field steps[1].offset: "
                                + "This must be a whole number from 1 to 1000.");
    }

    @Test
    void a_rule_without_a_usable_id_is_named_by_its_place() {
        assertThat(faultsOf(GOOD.replace("id: cac-report", "id: CAC")))
                .extracting(fault -> fault.sentence(Locale.ENGLISH))
                .containsExactly(
                        "city.yaml, line 2, rule #1, field id: This must be a text of the form [a-z][a-z0-9-]{0,39}.");
        assertThat(faultsOf("rules: [ 7 ]"))
                .extracting(RuleFault::rule, RuleFault::kind)
                .containsExactly(tuple("#1", RuleFault.Kind.NOT_A_GROUP));
    }

    @Test
    void the_same_version_of_a_rule_stands_only_once() {
        assertThat(faultsOf(GOOD + GOOD.substring("rules:\n".length())))
                .extracting(RuleFault::kind, RuleFault::line)
                .containsExactly(tuple(RuleFault.Kind.TWICE, 16));
    }

    @Test
    void of_several_versions_the_newest_sets_clocks_going_and_all_are_known() {
        String twice = GOOD + GOOD.substring("rules:\n".length()).replace("version: 2", "version: 3");

        DeadlineRules rules = parse(twice);

        assertThat(rules.byId("cac-report").version()).isEqualTo(3);
        assertThat(rules.current()).extracting(DeadlineRule::reference).containsExactly("cac-report@3");
        assertThat(rules.byReference("cac-report@2")).isPresent();
    }

    @Test
    void a_rule_that_is_switched_off_sets_no_clock_going() {
        RuleFacts major = RuleFacts.NONE.with(RuleFacts.CAC_LEVEL, "MAJOR");

        assertThat(parse(GOOD).setGoingBy(RuleEvent.INCIDENT_REPORTED, major)).hasSize(1);
        assertThat(parse(GOOD.replace("version: 2", "version: 2\n    active: false"))
                        .setGoingBy(RuleEvent.INCIDENT_REPORTED, major))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MAJOR, 1", "CONSIDERABLE, 1", "GENERAL, 0"})
    void facts_choose_the_rules_that_apply(String level, int rules) {
        assertThat(parse(GOOD).setGoingBy(RuleEvent.INCIDENT_REPORTED, RuleFacts.NONE.with(RuleFacts.CAC_LEVEL, level)))
                .hasSize(rules);
        assertThat(parse(GOOD).setGoingBy(RuleEvent.INCIDENT_REPORTED, RuleFacts.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules: []", "rules: 5", "- id: x", "rules:\nmore: 1", "just words"})
    void what_is_not_a_list_of_rules_is_refused(String bad) {
        assertThat(faultsOf(bad)).extracting(RuleFault::kind).containsExactly(RuleFault.Kind.NO_RULES);
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        assertThat(faultsOf(GOOD.replace("[LEARNED, DETECTED]", "[LEARNED, DETECTED")))
                .extracting(RuleFault::kind, RuleFault::line)
                .containsExactly(tuple(RuleFault.Kind.NOT_YAML, 9));
        assertThat(faultsOf("rules: &a [ *a ]")).extracting(RuleFault::kind).containsExactly(RuleFault.Kind.NOT_YAML);
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        byte[] latin = {'r', 'u', 'l', 'e', 's', ':', ' ', (byte) 0xe9};

        InvalidRulesException refused = catchThrowableOfType(
                InvalidRulesException.class, () -> DeadlineRules.parse("city.yaml", new ByteArrayInputStream(latin)));

        assertThat(refused.faults()).extracting(RuleFault::kind).containsExactly(RuleFault.Kind.UNREADABLE);
    }

    @Test
    void the_content_is_the_meaning_and_not_the_layout() {
        DeadlineRule rule = parse(GOOD).byId("cac-report");
        DeadlineRule laidOutAnew = parse(GOOD.replace("    version: 2\n", "")
                        .replace("    mainStep: report\n", "    version: 2 # the second\n    mainStep: report\n")
                        .replace("version: 2", "active: false\n    version: 2"))
                .byId("cac-report");

        assertThat(laidOutAnew.content()).isEqualTo(rule.content());
        assertThat(laidOutAnew.contentHash()).isEqualTo(rule.contentHash()).hasSize(64);
        assertThat(parse(GOOD.replace("offset: 4", "offset: 5"))
                        .byId("cac-report")
                        .contentHash())
                .isNotEqualTo(rule.contentHash());
    }

    @Test
    void a_rule_comes_back_from_its_content() {
        DeadlineRule rule = parse(GOOD).byId("cac-report");

        assertThat(DeadlineRules.ofContent(rule.content())).isEqualTo(rule);
    }

    @ParameterizedTest
    @EnumSource(RuleFault.Kind.class)
    void every_fault_has_words_in_both_languages(RuleFault.Kind kind) {
        assertThat(Stream.of(Locale.CHINESE, Locale.ENGLISH)
                        .map(locale -> ResourceBundle.getBundle(
                                "io.huiyin.deadlines.rule-faults",
                                locale,
                                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                        .map(words -> words.getString(kind.name())))
                .doesNotHaveDuplicates()
                .allMatch(words -> !words.isBlank());
    }

    private static List<RuleFault> faultsOf(String yaml) {
        return refusedWith(yaml).faults();
    }

    private static InvalidRulesException refusedWith(String yaml) {
        return catchThrowableOfType(InvalidRulesException.class, () -> parse(yaml));
    }

    private static DeadlineRules parse(String yaml) {
        return DeadlineRules.parse("city.yaml", utf8(yaml));
    }
}
