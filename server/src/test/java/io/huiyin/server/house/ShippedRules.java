package io.huiyin.server.house;

import io.huiyin.deadlines.DeadlineRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The file of rules that the product comes with, for tests to make their own of. */
public final class ShippedRules {

    private ShippedRules() {}

    public static String yaml() {
        try (InputStream yaml =
                Objects.requireNonNull(DeadlineRules.class.getResourceAsStream("deadline-rules.yaml"))) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
