package io.huiyin.deadlines;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Runs a property on many generated cases; a failing one names its seed ({@code -Dhuiyin.seed=…} runs it alone). */
final class Seeded {

    private static final long FIRST_SEED = 20_210_301L;

    private Seeded() {}

    static void cases(int count, Consumer<RandomGenerator> property) {
        Long only = Long.getLong("huiyin.seed");
        long first = only == null ? FIRST_SEED : only;
        for (long seed = first; seed < first + (only == null ? count : 1); seed++) {
            try {
                property.accept(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Failed with seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
