package io.huiyin.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The compose files for real: needs an engine, and a registry for the images of others. */
@EnabledIf("io.huiyin.server.docker.Machine#canRunContainers")
class ContainersIT {

    @TempDir
    Path directory;

    @BeforeAll
    static void load_the_image() throws Exception {
        run("docker", "load", "--input", Machine.image().toString());
    }

    @Test
    void one_node_starts_and_is_healthy() throws Exception {
        upAndDown("compose.yaml");
    }

    @Test
    void a_cluster_starts_with_secrets_of_its_own_and_is_healthy() throws Exception {
        upAndDown("compose.cluster.yaml");
    }

    private void upAndDown(String file) throws Exception {
        copyFolder();
        run(directory.resolve("make-secrets").toString(), "--self-signed", "localhost");
        try {
            compose(file, "up", "--detach", "--wait", "--wait-timeout", "300");
        } finally {
            compose(file, "logs", "--tail", "50");
            compose(file, "down", "--volumes");
        }
    }

    private void copyFolder() throws IOException {
        for (Path from : DockerFolder.files().toList()) {
            Path to = directory.resolve(DockerFolder.FOLDER.relativize(from));
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        }
    }

    private void compose(String file, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "--project-name", "huiyin-try"));
        command.addAll(List.of("--file", directory.resolve(file).toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("HUIYIN_PUBLISHED_PORT", "0");
        builder.environment().put("HUIYIN_HTTPS_PORT", "0");
        builder.environment().put("HUIYIN_MAILBOX_PORT", "0");
        assertThat(builder.start().waitFor()).as(String.join(" ", command)).isZero();
    }
}
