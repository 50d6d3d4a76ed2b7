package io.huiyin.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody starts with a password that others know: none is in the folder, not even one meant to be changed. */
class NoSecretInTheFolderTest {

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN "),
            // A password in an address, unless a program puts one in.
            Pattern.compile("://[^/\\s:@\"']+:(?!%s@)[^/\\s:@\"'+]+@"),
            // A name that speaks of a secret, with a value of its own.
            Pattern.compile(
                    "(?i)\\w*(password|passwd|pwd|secret|token|api_?key)\\w*[\"']?\\s*[:=]\\s*[\"']?[a-z0-9]{4,}[\"']?\\s*$"),
            // Something long and random.
            Pattern.compile("(?<![\\w/.])(?=\\w*\\d)(?=\\w*[A-Za-z])\\w{24,}"));

    @Test
    void nothing_in_the_folder_looks_like_a_secret() {
        assertThat(DockerFolder.files()
                        .flatMap(file -> DockerFolder.text(file)
                                .lines()
                                .filter(NoSecretInTheFolderTest::looksLikeASecret)
                                .map(line -> file.getFileName() + ": " + line)))
                .isEmpty();
    }

    @Test
    void containers_are_given_secrets_as_files() {
        List.of("compose.yaml", "compose.cluster.yaml")
                .forEach(name -> ComposeFile.read(name)
                        .containers()
                        .forEach((container, settings) -> assertThat(
                                        settings.environment().keySet())
                                .as(container)
                                .filteredOn(variable ->
                                        variable.matches("(?i)(.*_)?(PASS[A-Z]*|SECRETS?|TOKENS?|[A-Z]*KEY|URI)(_.*)?"))
                                .allMatch(variable -> variable.endsWith("_FILE"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MONGO_INITDB_ROOT_PASSWORD: example",
                "  password=changeme",
                "mongodb://huiyin:geheim@mongo-1/huiyin",
                "-----BEGIN PRIVATE KEY-----",
                "command: [--key, 3f786850e387550fdab836ed7e6dc881]"
            })
    void one_would_be_noticed(String line) {
        assertThat(looksLikeASecret(line)).isTrue();
    }

    private static boolean looksLikeASecret(String line) {
        return SECRETS.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }
}
