package io.huiyin.server.house;

import io.huiyin.deadlines.DeadlineRules;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * By which deadline rules the house lives.
 *
 * @param file takes the place of the shipped rules; blank or absent for the shipped ones
 */
@ConfigurationProperties("huiyin.rules")
public record RulesSettings(@Nullable String file) {

    /** The shipped rules. */
    public static final RulesSettings SHIPPED = new RulesSettings(null);

    /** The rules of a file; null for the shipped ones. */
    public static RulesSettings of(@Nullable Path file) {
        return new RulesSettings(file == null ? null : file.toString());
    }

    /** What the rules are called in messages. */
    String name() {
        return file == null || file.isBlank() ? "deadline-rules.yaml" : file;
    }

    /**
     * Reads them.
     *
     * @throws io.huiyin.deadlines.InvalidRulesException naming everything that is wrong with them
     */
    public DeadlineRules read() {
        return read(DeadlineRules::load);
    }

    /**
     * Reads them for a house, which knows itself which versions were in use.
     *
     * @throws io.huiyin.deadlines.InvalidRulesException naming everything that is wrong with them
     */
    DeadlineRules readForHouse() {
        return read(DeadlineRules::loadForHouse);
    }

    private DeadlineRules read(Function<Path, DeadlineRules> loading) {
        return file == null || file.isBlank() ? DeadlineRules.shipped() : loading.apply(Path.of(file));
    }
}
