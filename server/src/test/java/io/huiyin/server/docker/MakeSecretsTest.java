package io.huiyin.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("isOpensslThere")
class MakeSecretsTest {

    @TempDir
    Path directory;

    static boolean isOpensslThere() {
        return Machine.canTry("docker/make-secrets", "openssl", "version");
    }

    @Test
    void secrets_are_new_every_time_and_for_one_account_only() throws Exception {
        Map<String, String> first = make(directory.resolve("first"));
        Map<String, String> second = make(directory.resolve("second"));

        assertThat(first.keySet())
                .isEqualTo(
                        ComposeFile.read("compose.cluster.yaml").part("secrets").keySet());
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(first)
                .allSatisfy((name, secret) -> assertThat(second.get(name)).isNotEqualTo(secret));
        assertThat(first.get("huiyin-mongodb-uri"))
                .startsWith(
                        "mongodb://huiyin:" + first.get("mongo-huiyin-password").strip() + "@");
        assertThat(first.get("mail-accounts")).isEqualTo("huiyin:" + first.get("huiyin-mail-password"));
        for (String name : first.keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            directory.resolve("first").resolve(name))))
                    .as(name)
                    .isEqualTo("r--------");
        }
    }

    @Test
    void a_secret_that_is_there_stays() throws Exception {
        Map<String, String> first = make(directory.resolve("secrets"));

        assertThat(make(directory.resolve("secrets"))).isEqualTo(first);
    }

    static Map<String, String> make(Path secrets) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                        DockerFolder.FOLDER.resolve("make-secrets").toString(),
                        "--keep-owner",
                        "--self-signed",
                        "localhost")
                .redirectErrorStream(true);
        script.environment().put("HUIYIN_SECRETS", secrets.toString());
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Map<String, String> made = new TreeMap<>();
        try (Stream<Path> files = Files.list(secrets)) {
            files.forEach(file -> made.put(file.getFileName().toString(), DockerFolder.text(file)));
        }
        return made;
    }
}
