package io.huiyin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.deadlines.InvalidRulesException;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.server.house.RulesSettings;
import io.huiyin.server.house.ShippedRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operator's rule files that are wrong, each in one thing: neither a house nor a command lives by one. */
class BadRuleFilesTest {

    private static final String SHIPPED = ShippedRules.yaml();

    @TempDir
    static Path data;

    @TempDir
    Path files;

    /** A file, and where the one sentence about it says that it is wrong. */
    private record Bad(String where, byte[] file) {

        private static Bad changed(String where, String before, String after) {
            return changed(where, text -> text.replaceFirst(before, after));
        }

        private static Bad changed(String where, UnaryOperator<String> change) {
            return new Bad(where, change.apply(SHIPPED).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return where;
        }
    }

    static Stream<Bad> bad_files() {
        return Stream.of(
                Bad.changed("", text -> ""),
                Bad.changed("", text -> text.substring(0, text.indexOf("Asia/Shanghai")) + "'"),
                new Bad("", SHIPPED.getBytes(Charset.forName("UTF-16"))),
                Bad.changed("a list named rules", "rules:", "rule:"),
                Bad.changed("rule #1, field id", "id: complaint-reply", "id: Complaint Reply"),
                Bad.changed("complaint-reply, field steps[0].milestones[0].percent", "percent: 50", "percent: 5000"),
                Bad.changed("complaint-reply, field version", "version: 2", "version: zwei"),
                Bad.changed("complaint-reply, field versoin", "version: 2", "version: 2\n    versoin: 2"),
                Bad.changed("complaint-reply", "version: 2", "version: 2\n    version: 3"),
                Bad.changed("complaint-reply, field title.en", ", en: Answer [^}]*", ""),
                Bad.changed("complaint-reply, field legalBasis.status", "status: UNCONFIRMED", "status: SURE"),
                Bad.changed("complaint-reply, field zone", "Asia/Shanghai", "Asia/Hangzhou"),
                Bad.changed("complaint-reply, field trigger.event", "complaint-received", "complaint-recieved"),
                Bad.changed("complaint-reply, field trigger.facts.breach", "breachOfRegulation:", "breach:"),
                Bad.changed("complaint-reply, field clockStart", "clockStart: \\[RECEIVED\\]", "clockStart: []"),
                Bad.changed("complaint-reply, field steps[0].act", "act: REPLY", "act: ANSWER"),
                Bad.changed("complaint-reply, field steps[0].unit", "unit: WORKDAYS", "unit: WORKDAY"),
                Bad.changed("complaint-reply, field steps[0].offset", "offset: 5", "offset: -5"),
                Bad.changed("complaint-reply, field steps[0].officeTarget", "\"17:30\"", "\"25:30\""),
                Bad.changed(
                        "complaint-reply, field steps[0].milestones[0].tells", "tells: \\[handler\\]", "tells: [boss]"),
                Bad.changed(
                        "complaint-reply, field steps[0].milestones[0].percent",
                        "percent: 50",
                        "percent: 50, hoursBefore: 1"),
                Bad.changed(
                        "breachOfRegulation=false",
                        "id: hotline-reply\n    version: 2",
                        "id: hotline-reply\n    version: 2\n    active: false"),
                Bad.changed("complaint-reply@2 stands here twice", "id: hotline-reply", "id: complaint-reply"));
    }

    @BeforeAll
    static void a_house_that_lives_by_the_shipped_rules() {
        House.open(settings(), RulesSettings.SHIPPED, Clock.systemUTC()).close();
    }

    @ParameterizedTest
    @MethodSource("bad_files")
    void a_bad_file_of_rules_is_refused_by_house_and_command_in_one_sentence_and_changes_nothing(Bad bad)
            throws IOException {
        Path file = Files.write(files.resolve("city.yaml"), bad.file());
        Map<Path, Integer> before = contents();

        InvalidRulesException refused = catchThrowableOfType(
                InvalidRulesException.class, () -> House.open(settings(), RulesSettings.of(file), Clock.systemUTC()));
        StringWriter said = new StringWriter();
        int exitCode = Huiyin.commandLine()
                .setErr(new PrintWriter(said))
                .execute(
                        "deadline",
                        "--rules",
                        file.toString(),
                        "--rule",
                        "complaint-reply",
                        "--start",
                        "2026-02-13T09:00:00");

        assertThat(refused.faults()).hasSize(1);
        assertThat(refused).hasMessageContaining("city.yaml").hasMessageContaining(bad.where());
        assertThat(exitCode).isEqualTo(1);
        assertThat(said.toString()).contains(refused.getMessage()).doesNotContain("\tat ");
        assertThat(contents()).isEqualTo(before);
    }

    private static HouseSettings settings() {
        return new HouseSettings(
                data, null, false, null, NodeSettings.named("bad-rules").doing(NodeRoles.of("views")), false);
    }

    private static Map<Path, Integer> contents() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(Function.identity(), BadRuleFilesTest::content));
        }
    }

    private static int content(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
