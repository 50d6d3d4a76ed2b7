package io.huiyin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.storage.MongoWireServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The commands of the README, run as a user runs them. */
@Execution(ExecutionMode.CONCURRENT)
class CommandsIT {

    private static final String TWO_MESSAGES = """
            message_no,author,subject,received_at,details,reply,replied_at
            1,甲,路灯不亮,2019-04-25T09:32:09,门前路灯坏了三天,已修复,2019-04-26T10:00:00
            2,乙,垃圾未清,2019-04-25T09:32:09,小区垃圾无人清运,已清运,2019-05-20T10:00:00
            """;

    @TempDir
    Path directory;

    @BeforeAll
    static void prepare() throws Exception {
        JarProcess.prepare();
    }

    @Test
    void demo_prints_its_accounts_and_an_address_that_answers_and_leaves_nothing_behind() throws Exception {
        try (JarProcess demo = JarProcess.start(List.of("-Djava.io.tmpdir=" + directory), "demo", "--port", "0")) {
            demo.awaitLine("Accounts of this demo");
            String agent = demo.awaitLine("  agent").strip();
            String address = demo.awaitLine("Open ").substring("Open ".length());

            assertThat(agent.split("\\s+")[1]).hasSize(16);
            assertThat(get(address + "login").statusCode()).isEqualTo(200);
            assertThat(get(address + "actuator/health").body()).contains("UP");
            assertThat(demoDirectories()).isEqualTo(1);

            demo.stop();

            assertThat(demoDirectories()).isZero();
        }
    }

    @Test
    void a_first_start_prints_one_password_and_a_second_none_and_health_says_whether_it_runs() throws Exception {
        String data = directory.toString();
        try (JarProcess server = JarProcess.ofTheJarAlone("serve", "--data", data, "--port", "0")) {
            assertThat(server.awaitLine("First start")).contains("admin");
            String address = server.awaitLine("Huiyin listens on").substring("Huiyin listens on ".length());
            String port = "" + URI.create(address).getPort();

            assertThat(run("health", "--port", port)).isEqualTo(new JarProcess.Ended(0, "up"));
            server.stop();
            assertThat(run("health", "--port", port).exitCode()).isOne();
        }
        try (JarProcess server = JarProcess.ofTheJarAlone("serve", "--data", data, "--port", "0")) {
            assertThat(server.awaitLine("")).startsWith("Huiyin listens on");
            server.stop();
        }
    }

    @Test
    void import_and_verify_work_on_closed_data_and_again_in_the_server_that_has_it_open() throws Exception {
        Path file = Files.writeString(directory.resolve("messages.csv"), TWO_MESSAGES, StandardCharsets.UTF_8);
        String data = directory.resolve("data").toString();

        JarProcess.Ended imported = run("import", "messages", file.toString(), "--data", data, "--json");
        assertThat(imported.exitCode()).isZero();
        assertThat(imported.output().lines()).hasSize(1);
        assertThat(imported.output())
                .contains(
                        "\"rows\":2",
                        "\"imported\":2",
                        "\"late\":1",
                        "\"messageNo\":\"2\"",
                        "\"lastDay\":\"2019-05-05\"");
        JarProcess.Ended verified = run("verify", "--data", data);
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.output()).contains("sound");

        try (JarProcess server = JarProcess.start(List.of(), "serve", "--data", data, "--port", "0")) {
            server.awaitLine("Huiyin listens on");

            JarProcess.Ended again = run("import", "messages", file.toString(), "--data", data, "--json");
            assertThat(again.output()).contains("\"imported\":0", "\"alreadyThere\":2", "\"late\":1");
            assertThat(run("verify", "--data", data).output()).contains("sound");
        }
    }

    @Test
    void what_keeps_and_proves_a_house_works_from_the_packaged_program() throws Exception {
        String data = directory.resolve("data").toString();
        Path file = Files.writeString(directory.resolve("messages.csv"), TWO_MESSAGES, StandardCharsets.UTF_8);
        assertThat(run("import", "messages", file.toString(), "--data", data).exitCode())
                .isZero();
        Path key = Files.writeString(
                directory.resolve("public-key.txt"), done("checkpoint", "--public-key", "--data", data) + "\n");
        Path kept = directory.resolve("kept.txt");
        done("checkpoint", "--data", data, "--out", kept.toString());
        assertThat(done("rotate-key", "--data", data))
                .contains("new key     huiyin.ledger/", "successor huiyin.ledger/");
        Path bundle = directory.resolve("ledger.bundle");
        assertThat(done("export", bundle.toString(), "--data", data)).contains(" events in " + bundle);
        String[] proof = {"--key", key.toString(), "--checkpoint", kept.toString()};

        assertThat(done("verify-bundle", bundle.toString(), proof[0], proof[1], proof[2], proof[3]))
                .endsWith("SOUND")
                .doesNotContain("NOT");
        assertThat(done("verify", "--data", data, proof[0], proof[1], proof[2], proof[3]))
                .endsWith("sound");
        JarProcess.Ended alone = standAlone(directory, proof[0], proof[1], proof[2], proof[3], bundle.toString());
        assertThat(alone.exitCode()).isZero();
        assertThat(alone.output()).endsWith(done("verify-bundle", bundle.toString(), "--key", key.toString()));
        assertThat(run("doctor", "--data", data).exitCode()).isZero();

        String backup = directory.resolve("backup").toString();
        String keys = directory.resolve("keys").toString();
        assertThat(done("backup", backup, "--keys", keys, "--data", data)).endsWith("verified");
        String restored = directory.resolve("restored").toString();
        String[] restore = {"restore", backup, "--keys", keys, "--data", restored, "--checkpoint", kept.toString()};
        assertThat(done(restore)).contains("checkpoints agrees with 3").endsWith("verified");
        assertThat(run(restore).exitCode()).as("never over data").isOne();
        assertThat(done("verify", "--data", restored, proof[0], proof[1], proof[2], proof[3]))
                .endsWith("sound");

        try (MongoWireServer mongo = MongoWireServer.start()) {
            String[] migrate = {
                "migrate", "--data", restored, "--mongodb-uri", mongo.uri() + "/moved", "--mongodb-allow-unsafe"
            };
            assertThat(done(migrate)).contains("equal in both places");
            assertThat(run("verify", "--data", restored).exitCode())
                    .as("the old place is served no more")
                    .isOne();
        }
    }

    @Test
    void a_ledger_of_sm3_and_sm2_is_verified_by_the_stand_alone_jar_with_bouncy_castle_beside_it() throws Exception {
        String data = directory.resolve("data").toString();
        Path bundle = directory.resolve("ledger.bundle");
        Path key = directory.resolve("public-key.txt");
        try (JarProcess server =
                JarProcess.start(List.of("-Dhuiyin.ledger.suite=SM3_SM2"), "serve", "--data", data, "--port", "0")) {
            server.awaitLine("Huiyin listens on");
            done("rotate-key", "--data", data);
            Files.writeString(key, done("checkpoint", "--public-key", "--data", data));
            done("export", bundle.toString(), "--data", data);
            server.stop();
        }

        assertThat(standAlone(directory, "--key", key.toString(), bundle.toString())
                        .output())
                .contains("needs Bouncy Castle (bcprov) on the class path");
        Path provider = Path.of(BouncyCastleProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.copy(provider, directory.resolve(provider.getFileName().toString()));
        assertThat(standAlone(directory, "--key", key.toString(), bundle.toString())
                        .output())
                .endsWith("SOUND")
                .doesNotContain("NOT");
    }

    private static String done(String... arguments) throws Exception {
        JarProcess.Ended ended = run(arguments);
        assertThat(ended.exitCode())
                .as("%s: %s", List.of(arguments), ended.output())
                .isZero();
        return ended.output().strip();
    }

    /** The verifier's own jar, alone in a directory. */
    private static JarProcess.Ended standAlone(Path directory, String... arguments) throws Exception {
        Path jar = directory.resolve("ledger-verifier.jar");
        try (Stream<Path> built =
                Files.list(Path.of(System.getProperty("huiyin.rootDir"), "ledger-verifier", "target"))) {
            Path packaged = built.filter(
                            file -> file.getFileName().toString().matches("ledger-verifier-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(packaged, jar, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        try (JarProcess process = JarProcess.following(
                new ProcessBuilder(command).redirectErrorStream(true).start())) {
            return process.awaitEnd();
        }
    }

    @Test
    void a_deadline_is_explained_without_any_data() throws Exception {
        JarProcess.Ended explained =
                run("deadline", "--rule", "complaint-reply", "--start", "2026-02-13T09:00:00", "--json");

        assertThat(explained.exitCode()).isZero();
        assertThat(explained.output().lines()).hasSize(1);
        assertThat(explained.output()).contains("\"lastDay\":\"2026-02-27\"", "\"due\":\"2026-02-28T00:00:00+08:00\"");
    }

    @Test
    void an_account_opened_on_the_command_line_can_sign_in_to_the_running_server() throws Exception {
        String data = directory.resolve("data").toString();
        try (JarProcess server = JarProcess.start(List.of(), "serve", "--data", data, "--port", "0")) {
            String address = server.awaitLine("Huiyin listens on").substring("Huiyin listens on ".length());

            String[] opened = run(
                            "open-account",
                            "--data",
                            data,
                            "--login",
                            "zhou",
                            "--name",
                            "小周",
                            "--role",
                            "HOTLINE_AGENT")
                    .output()
                    .split(" ");

            assertThat(opened[0]).isEqualTo("zhou");
            assertThat(getAs(opened[0], opened[1], address + "api/v1/units").statusCode())
                    .isEqualTo(200);
            assertThat(getAs("zhou", "wrong", address + "api/v1/units").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void metrics_are_for_those_who_bring_the_token() throws Exception {
        String data = directory.resolve("data").toString();
        Path token = Files.writeString(directory.resolve("token"), "a-token-of-this-test-only");
        try (JarProcess server = JarProcess.start(
                List.of("-Dhuiyin.metrics.token-file=" + token), "serve", "--data", data, "--port", "0")) {
            String address = server.awaitLine("Huiyin listens on").substring("Huiyin listens on ".length());
            run("open-account", "--data", data, "--login", "zhou", "--name", "小周", "--role", "HOTLINE_AGENT");

            assertThat(get(address + "actuator/prometheus").statusCode()).isEqualTo(401);
            HttpResponse<String> metrics = get(address + "actuator/prometheus", "Bearer a-token-of-this-test-only");

            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains(
                            "huiyin_commands_seconds_count{command=\"OpenAccount\",outcome=\"done\"} 2",
                            "huiyin_views_behind_events",
                            "huiyin_deadlines_watched_deadlines 0.0",
                            "jvm_memory_used_bytes")
                    // How many depends on the rules that were adopted and on today's calendar.
                    .containsPattern("huiyin_ledger_head_events [1-9]\\d*\\.0\n")
                    .doesNotContain("zhou", "小周");
        }
    }

    @Test
    void a_command_that_cannot_work_says_why_in_one_sentence_and_fails() throws Exception {
        String nowhere = directory.resolve("nowhere").toString();

        assertThat(run("verify", "--data", nowhere).exitCode()).isOne();
        assertThat(run("import", "messages", nowhere, "--data", directory.toString())
                        .exitCode())
                .isOne();
        assertThat(run("dance").exitCode()).isEqualTo(2);
        assertThat(Path.of(nowhere)).doesNotExist();
    }

    @Test
    void every_command_explains_itself() throws Exception {
        for (String[] command : List.of(
                new String[] {"--help"},
                new String[] {"serve", "--help"},
                new String[] {"demo", "--help"},
                new String[] {"import", "--help"},
                new String[] {"import", "messages", "--help"},
                new String[] {"open-account", "--help"},
                new String[] {"deadline", "--help"},
                new String[] {"verify", "--help"},
                new String[] {"backup", "--help"},
                new String[] {"restore", "--help"},
                new String[] {"migrate", "--help"},
                new String[] {"rotate-key", "--help"},
                new String[] {"checkpoint", "--help"},
                new String[] {"export", "--help"},
                new String[] {"verify-bundle", "--help"},
                new String[] {"doctor", "--help"},
                new String[] {"health", "--help"})) {
            JarProcess.Ended help = run(command);
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("Usage:");
        }
    }

    private long demoDirectories() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("huiyin-demo"))
                    .count();
        }
    }

    private static JarProcess.Ended run(String... arguments) throws Exception {
        try (JarProcess process = JarProcess.start(List.of(), arguments)) {
            return process.awaitEnd();
        }
    }

    private static HttpResponse<String> getAs(String login, String password, String address) throws Exception {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return get(address, "Basic " + basic);
    }

    private static HttpResponse<String> get(String address, String authorization) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
