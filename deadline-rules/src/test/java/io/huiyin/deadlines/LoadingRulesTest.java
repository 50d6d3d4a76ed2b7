package io.huiyin.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file takes the place of the shipped rules if a house can live by it. */
class LoadingRulesTest {

    private final String shipped = shipped();

    @TempDir
    Path directory;

    @Test
    void the_shipped_rules_are_a_file_that_can_be_loaded() throws IOException {
        assertThat(load(shipped).all()).isEqualTo(DeadlineRules.shipped().all());
    }

    @Test
    void a_changed_rule_has_the_next_version_and_the_one_before_still_explains_its_clocks() throws IOException {
        DeadlineRules rules =
                load(shipped.replaceFirst("version: 2", "version: 3").replaceFirst("offset: 5", "offset: 4"));

        assertThat(rules.byId("complaint-reply").step("reply").offset()).isEqualTo(4);
        assertThat(rules.byReference("complaint-reply@2"))
                .hasValueSatisfying(
                        before -> assertThat(before.step("reply").offset()).isEqualTo(5));
        assertThat(rules.current()).extracting(DeadlineRule::reference).doesNotContain("complaint-reply@2");
    }

    @Test
    void a_shipped_rule_changed_under_its_version_is_refused() {
        assertThat(faultsOf(shipped.replaceFirst("offset: 5", "offset: 4")))
                .extracting(RuleFault::rule, RuleFault::kind)
                .containsExactly(tuple("complaint-reply@2", RuleFault.Kind.CHANGED_WITHOUT_A_NEW_VERSION));
    }

    @Test
    void a_house_may_have_had_the_number_before_the_product() throws IOException {
        Path own = Files.writeString(directory.resolve("own.yaml"), shipped.replaceFirst("offset: 5", "offset: 4"));
        DeadlineRules rules = DeadlineRules.loadForHouse(own);
        assertThat(rules.byId("complaint-reply").step("reply").offset()).isEqualTo(4);
        assertThat(rules.byReference("complaint-reply@1"))
                .as("what it remembers it knows itself")
                .isEmpty();
    }

    @Test
    void former_versions_explain_the_clocks_they_set_and_set_none() {
        DeadlineRules rules = DeadlineRules.shipped();
        assertThat(rules.byReference("complaint-reply@1")).isPresent();
        assertThat(rules.all()).extracting(DeadlineRule::reference).doesNotContain("complaint-reply@1");
        assertThat(rules.byId("complaint-reply")
                        .replaces(rules.byReference("complaint-reply@1").orElseThrow()))
                .isTrue();
    }

    @Test
    void switching_a_rule_on_or_off_is_no_change() throws IOException {
        DeadlineRules rules = load(shipped.replace("active: false", "active: true"));

        assertThat(rules.current()).hasSameSizeAs(rules.all());
    }

    @Test
    void every_complaint_needs_a_rule_for_its_answer() {
        assertThat(faultsOf(shipped.replaceFirst("version: 2", "version: 2\n    active: false")))
                .extracting(fault -> fault.sentence(Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith(
                        "No active rule answers complaint-received with breachOfRegulation=true; the house needs one.");
    }

    @Test
    void no_complaint_has_two_rules_for_its_answer() {
        assertThat(faultsOf(shipped.replaceFirst("version: 2", "version: 3")
                        .replace("breachOfRegulation: [true]", "breachOfRegulation: [true, false]")))
                .extracting(fault -> fault.sentence(Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith("The rules complaint-reply@3, hotline-reply@2 both answer complaint-received with "
                        + "breachOfRegulation=false; only one can.");
    }

    @Test
    void a_file_that_is_not_there_is_refused_with_its_name() {
        Path missing = directory.resolve("missing.yaml");

        InvalidRulesException refused =
                catchThrowableOfType(InvalidRulesException.class, () -> DeadlineRules.load(missing));

        assertThat(refused).hasMessageContaining(missing.toString()).hasMessageContaining("cannot be read");
    }

    @Test
    void rules_remembered_from_elsewhere_explain_but_set_nothing_going() {
        DeadlineRule old = DeadlineRules.ofContent(
                DeadlineRules.shipped().byId("complaint-reply").content().replace("\"version\":2", "\"version\":7"));

        DeadlineRules rules = DeadlineRules.shipped().remembering(List.of(old));

        assertThat(rules.byReference("complaint-reply@7")).contains(old);
        assertThat(rules.byId("complaint-reply").version()).isEqualTo(2);
    }

    private List<RuleFault> faultsOf(String yaml) {
        return catchThrowableOfType(InvalidRulesException.class, () -> load(yaml))
                .faults();
    }

    private DeadlineRules load(String yaml) throws IOException {
        return DeadlineRules.load(Files.writeString(directory.resolve("city.yaml"), yaml));
    }

    private static String shipped() {
        try (InputStream yaml =
                Objects.requireNonNull(DeadlineRules.class.getResourceAsStream("deadline-rules.yaml"))) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
