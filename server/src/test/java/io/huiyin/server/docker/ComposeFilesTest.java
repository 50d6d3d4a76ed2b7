package io.huiyin.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.server.docker.ComposeFile.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compose files promise. */
class ComposeFilesTest {

    /** What the Compose Specification calls the settings these files use; anything else is a slip of the pen. */
    private static final Set<String> KNOWN_PARTS = Set.of("name", "services", "networks", "volumes", "secrets");

    private static final Set<String> KNOWN_SETTINGS = Set.of(
            "cap_add",
            "cap_drop",
            "command",
            "cpus",
            "depends_on",
            "entrypoint",
            "environment",
            "healthcheck",
            "image",
            "logging",
            "mem_limit",
            "network_mode",
            "networks",
            "pids_limit",
            "ports",
            "read_only",
            "restart",
            "secrets",
            "security_opt",
            "stop_grace_period",
            "tmpfs",
            "user",
            "volumes");

    private static final Set<String> KNOWN_IN_A_HEALTH_CHECK =
            Set.of("disable", "interval", "retries", "start_interval", "start_period", "test", "timeout");

    private static final ComposeFile CLUSTER = ComposeFile.read("compose.cluster.yaml");

    static Stream<ComposeFile> files() {
        return Stream.of(ComposeFile.read("compose.yaml"), CLUSTER);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_setting_is_one_of_the_compose_specification(ComposeFile file) {
        assertThat(unknownSettings(file)).isEmpty();
    }

    @Test
    void a_misspelt_setting_would_be_noticed() {
        Map<String, Object> misspelt = Map.of("services", Map.of("a", Map.of("image", "b", "readonly", true)));

        assertThat(unknownSettings(new ComposeFile("misspelt", misspelt))).containsExactly("a: readonly");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_container_is_bounded_and_can_change_nothing_but_its_data(ComposeFile file) {
        file.containers().forEach((name, container) -> {
            assertThat(container.settings())
                    .as(name)
                    .containsKeys("mem_limit", "cpus", "pids_limit", "logging", "restart")
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .doesNotContainKeys("privileged", "pid", "ipc", "devices");
            assertThat(container.isOurs()
                            || Pattern.matches(
                                    "[1-9]\\d*:[1-9]\\d*",
                                    String.valueOf(container.settings().get("user"))))
                    .as("%s has an account that is not root's", name)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_container_that_stays_is_watched(ComposeFile file) {
        file.containers().forEach((name, container) -> {
            if (!container.isErrand()) {
                assertThat(container.healthCheck()).as(name).containsKeys("test", "interval", "timeout", "retries");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void other_machines_reach_the_proxy_only(ComposeFile file) {
        Set<String> open = file.containers().entrySet().stream()
                .filter(container ->
                        container.getValue().list("ports").stream().anyMatch(port -> !port.startsWith("127.0.0.1:")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(Set.of("proxy")).containsAll(open);
    }

    @Test
    void mongodb_is_on_a_network_without_a_way_out_and_published_nowhere() {
        assertThat(ComposeFile.mapOf(CLUSTER.part("networks").get("storage"))).containsEntry("internal", true);
        CLUSTER.containers().forEach((name, container) -> {
            if (name.matches("mongo-\\d")) {
                assertThat(container.list("networks")).as(name).containsExactly("storage");
                assertThat(container.list("ports")).as(name).isEmpty();
                assertThat(container.list("command")).as(name).contains("--keyFile", "--replSet");
            }
        });
        assertThat(CLUSTER.containers().get("proxy").list("networks")).doesNotContain("storage");
    }

    @Test
    void nodes_have_names_of_their_own_and_one_place_for_the_keys() {
        List<Container> nodes =
                CLUSTER.containers().values().stream().filter(Container::isOurs).toList();

        assertThat(nodes).hasSize(2);
        assertThat(nodes.stream().map(node -> node.environment().get("HUIYIN_NODE_ID")))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(nodes).allSatisfy(node -> assertThat(node.list("volumes")).contains("keys:/var/lib/huiyin/keys"));
        assertThat(nodes.stream().map(node -> node.list("volumes").get(0))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_they_name_is_there_or_made_by_make_secrets(ComposeFile file) {
        String makeSecrets = DockerFolder.text(DockerFolder.FOLDER.resolve("make-secrets"));

        file.part("secrets").forEach((name, secret) -> {
            assertThat(ComposeFile.mapOf(secret)).as(name).containsExactly(Map.entry("file", "./secrets/" + name));
            assertThat(makeSecrets).contains("keep " + name + " ");
        });
        file.containers().values().stream()
                .flatMap(container -> container.list("volumes").stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> Path.of(volume.substring(0, volume.indexOf(':'))))
                .forEach(path -> assertThat(DockerFolder.FOLDER.resolve(path)).exists());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_secret_network_and_volume_they_use_is_declared(ComposeFile file) {
        for (String kind : List.of("secrets", "networks", "volumes")) {
            Set<String> used = file.containers().values().stream()
                    .flatMap(container -> container.list(kind).stream())
                    .map(use -> use.replaceFirst(":.*", ""))
                    .filter(use -> !use.startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(used)
                    .as("%s of %s", kind, file)
                    .isEqualTo(new TreeSet<>(file.part(kind).keySet()));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_variable_of_ours_is_one_that_the_house_reads(ComposeFile file) {
        file.containers().values().stream()
                .filter(Container::isOurs)
                .forEach(container -> assertThat(DockerFolder.variablesOfTheHouse())
                        .containsAll(container.environment().keySet()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void our_image_is_the_one_this_project_builds_and_is_asked_as_it_says(ComposeFile file) throws IOException {
        String version = Pattern.compile("<version>(.*?)</version>")
                .matcher(Files.readString(DockerFolder.PROJECT.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String base = DockerFolder.text(DockerFolder.FOLDER.resolve("make-base"));

        file.containers().values().stream().filter(Container::isOurs).forEach(container -> {
            assertThat(container.image()).isEqualTo("huiyin:${HUIYIN_VERSION:-" + version + "}");
            String question = container.healthCheck().get("test").toString();
            assertThat(question).isEqualTo("[CMD, java, @/app/health]");
            assertThat(base).contains("\"Test\": [\"CMD\", \"java\", \"@/app/health\"]");
        });
    }

    private static List<String> unknownSettings(ComposeFile file) {
        List<String> unknown = new ArrayList<>();
        note(unknown, "file", file.content().keySet(), KNOWN_PARTS);
        file.containers().forEach((name, container) -> {
            note(unknown, name, container.settings().keySet(), KNOWN_SETTINGS);
            note(unknown, name, container.healthCheck().keySet(), KNOWN_IN_A_HEALTH_CHECK);
        });
        return unknown;
    }

    private static void note(List<String> unknown, String where, Set<String> settings, Set<String> known) {
        settings.stream()
                .filter(setting -> !known.contains(setting) && !setting.startsWith("x-"))
                .forEach(setting -> unknown.add(where + ": " + setting));
    }
}
