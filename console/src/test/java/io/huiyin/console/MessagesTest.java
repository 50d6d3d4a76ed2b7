package io.huiyin.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.EventNames;
import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentEvent;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.incidents.ObligationState;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LookUpPurpose;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.console.incidents.IncidentAct;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLAIN_KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.-]*)[}(]");
    private static final Pattern ASKED_KEY = Pattern.compile("#messages\\.msg\\('([^']+)'\\)");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() throws IOException {
        for (String bundle : bundles()) {
            Properties chinese = messages(bundle + ".properties");
            Properties english = messages(bundle + "_en.properties");
            assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
            for (String key : chinese.stringPropertyNames()) {
                assertThat(argumentsOf(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(argumentsOf(chinese.getProperty(key)));
            }
        }
    }

    @Test
    void no_key_is_in_two_bundles() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String bundle : bundles()) {
            keys.addAll(messages(bundle + ".properties").stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_message_is_a_message_format_and_no_english_one_is_chinese() throws IOException {
        all("_en").forEach((key, value) -> {
            assertThat(new MessageFormat(value.toString())).isNotNull();
            assertThat(key.equals("language.zh-CN")
                            || !CHINESE.matcher(value.toString()).find())
                    .as(key.toString())
                    .isTrue();
        });
        all("").forEach((key, value) ->
                assertThat(new MessageFormat(value.toString())).isNotNull());
    }

    @Test
    void every_key_of_a_template_is_there() throws IOException {
        Set<String> known = all("").stringPropertyNames();
        Set<String> wanted = new TreeSet<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            collect(PLAIN_KEY.matcher(text), wanted);
            collect(ASKED_KEY.matcher(text), wanted);
        }
        assertThat(wanted).hasSizeGreaterThan(80);
        assertThat(known).containsAll(wanted);
    }

    @Test
    void everything_that_is_named_in_a_list_has_its_name() throws IOException {
        Set<String> known = all("").stringPropertyNames();
        assertThat(known).containsAll(named("role.", Role.values()));
        assertThat(known).containsAll(named("status.", CaseStatus.values()));
        assertThat(known).containsAll(named("kind.", MatterKind.values()));
        assertThat(known).containsAll(named("channel.", Channel.values()));
        assertThat(known).containsAll(named("sort.", CaseSort.values()));
        assertThat(known).containsAll(named("level.", UnitLevel.values()));
        assertThat(known).containsAll(named("account-state.", AccountState.values()));
        assertThat(known)
                .containsAll(Arrays.stream(AccountEvent.class.getPermittedSubclasses())
                        .map(event -> "account-happened." + event.getSimpleName())
                        .toList());
        assertThat(known).containsAll(named("incident-level.", IncidentLevel.values()));
        assertThat(known).containsAll(named("incident-kind.", IncidentKind.values()));
        assertThat(known).containsAll(named("incident-status.", IncidentStatus.values()));
        assertThat(known).containsAll(named("obligation-state.", ObligationState.values()));
        assertThat(known).containsAll(named("system.", SystemKind.values()));
        assertThat(known).containsAll(named("data.", DataKind.values()));
        assertThat(known).containsAll(named("report-kind.", AuthorityReportKind.values()));
        assertThat(known).containsAll(named("report-item.", ReportItem.values()));
        assertThat(known).containsAll(named("medium.", NoticeMedium.values()));
        assertThat(known).containsAll(named("clock-start.", ClockStart.values()));
        for (IncidentAct act : IncidentAct.values()) {
            assertThat(known)
                    .contains(act.title(), act.title() + ".submit", act.title() + ".note", "done." + act.title());
        }
        assertThat(known)
                .containsAll(EventNames.byName().keySet().stream()
                        .filter(name -> IncidentEvent.class.isAssignableFrom(
                                        EventNames.byName().get(name))
                                || name.startsWith("Compla")
                                || name.startsWith("Deadline"))
                        .map(name -> "event." + name)
                        .toList());
    }

    @Test
    void the_trail_has_words_for_every_event_and_every_problem() throws IOException {
        Set<String> known = all("").stringPropertyNames();
        assertThat(known)
                .containsAll(EventNames.byName().keySet().stream()
                        .map(name -> "trail.event." + name)
                        .toList());
        assertThat(known).containsAll(named("trail.problem.", LedgerProblemKind.values()));
        assertThat(known).containsAll(named("trail.purpose.", LookUpPurpose.values()));
        assertThat(known).containsAll(named("trail.format.", TrailFormat.values()));
        assertThat(known).containsAll(named("trail.direction.", TrailDirection.values()));
    }

    @Test
    void no_template_and_no_script_speaks_for_itself() throws IOException {
        for (Path template : templates()) {
            assertThat(CHINESE.matcher(Files.readString(template)).find())
                    .as(template.toString())
                    .isFalse();
        }
        assertThat(CHINESE.matcher(Files.readString(RESOURCES.resolve("static/assets/huiyin.js")))
                        .find())
                .isFalse();
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static void collect(Matcher matcher, Set<String> found) {
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Set<String> argumentsOf(String message) {
        Set<String> arguments = new TreeSet<>();
        collect(Pattern.compile("\\{(\\d)").matcher(message), arguments);
        return arguments;
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("io/huiyin/console"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .toList();
        }
    }

    private static Properties all(String language) throws IOException {
        Properties all = new Properties();
        for (String bundle : bundles()) {
            all.putAll(messages(bundle + language + ".properties"));
        }
        return all;
    }

    private static Properties messages(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("io/huiyin/console").resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
