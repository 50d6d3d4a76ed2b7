package io.huiyin.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for administrators and lawyers says what the rules say. */
class RulesDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "deadline-rules.md");

    static List<DeadlineRule> shipped() {
        return DeadlineRules.shipped().all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_rule_stands_on_the_page_with_its_basis_and_status(DeadlineRule rule) throws IOException {
        String article = rule.legalBasis().article();
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("| `" + rule.reference() + "` |"))
                .singleElement()
                .asString()
                .contains(rule.legalBasis().law().zh())
                .contains(article == null ? "" : article)
                .contains("`" + rule.legalBasis().status() + "`")
                .matches(line -> rule.active() != line.contains("; off"));
    }

    @Test
    void every_field_and_every_value_of_a_rule_file_stands_on_the_page() throws IOException {
        String page = Files.readString(PAGE);
        Stream<String> fields = Stream.of(
                "id",
                "version",
                "active",
                "title",
                "legalBasis",
                "zone",
                "trigger.event",
                "trigger.facts",
                "clockStart",
                "mainStep",
                "steps",
                "steps[].act",
                "steps[].unit",
                "steps[].offset",
                "steps[].graceMinutes",
                "steps[].atLatestWith",
                "steps[].officeTarget",
                "steps[].clockStart",
                "steps[].recipients",
                "steps[].milestones",
                "percent",
                "hoursBefore",
                "tells");
        Stream<String> values = Stream.of(
                        Stream.of(BasisStatus.values()),
                        Stream.of(OffsetUnit.values()),
                        Stream.of(RuleAct.values()),
                        Stream.of(StartPoint.values()))
                .flatMap(choices -> choices.map(Enum::name));
        Stream<String> names = Stream.of(
                        RuleEvent.names().stream(),
                        RuleEvent.INCIDENT_REPORTED.factNames().stream(),
                        DeadlineStep.RECIPIENTS.stream(),
                        Milestone.LADDER.stream())
                .flatMap(all -> all);

        assertThat(Stream.of(fields, values, names).flatMap(all -> all))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
