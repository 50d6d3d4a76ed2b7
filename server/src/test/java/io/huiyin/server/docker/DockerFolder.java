package io.huiyin.server.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder {@code docker} and what of the house its files speak about. */
final class DockerFolder {

    /** The root of the project; tests run in their module. */
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static final Path FOLDER = PROJECT.resolve("docker");

    private static final Pattern READ_VARIABLE = Pattern.compile("(?:\\$\\{|env:|\")(HUIYIN_[A-Z0-9_]+)");
    private static final Pattern VARIABLE = Pattern.compile("HUIYIN_[A-Z0-9_]+");

    private DockerFolder() {}

    /** What is in the repository: not what was built or made secret on this machine. */
    static Stream<Path> files() {
        return walk(FOLDER)
                .filter(file ->
                        !file.startsWith(FOLDER.resolve("target")) && !file.startsWith(FOLDER.resolve("secrets")));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables that the house's program or its launcher reads. */
    static Set<String> variablesOfTheHouse() {
        Set<String> found = new TreeSet<>(matches(VARIABLE, 0, text(PROJECT.resolve("huiyin"))));
        walk(PROJECT)
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file ->
                        file.toString().endsWith(".java") || file.toString().endsWith(".yaml"))
                .forEach(file -> found.addAll(matches(READ_VARIABLE, 1, text(file))));
        return found;
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> matches(Pattern pattern, int group, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().map(match -> match.group(group)).forEach(found::add);
        return found;
    }
}
