package io.huiyin.server.cli;

import io.huiyin.server.house.RulesSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which deadline rules; the same option for every command that counts. */
final class RulesOptions {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "Deadline rules in YAML that take the place of the shipped ones (default: HUIYIN_RULES_FILE, or"
                            + " the shipped ones).")
    private @Nullable Path file;

    /** For commands that need no running house. */
    RulesSettings settings() {
        return file == null ? new RulesSettings(System.getenv("HUIYIN_RULES_FILE")) : RulesSettings.of(file);
    }

    /** As properties of the application. */
    Map<String, Object> properties() {
        return file == null ? Map.of() : Map.of("huiyin.rules.file", file.toString());
    }
}
