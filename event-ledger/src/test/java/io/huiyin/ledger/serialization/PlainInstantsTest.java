package io.huiyin.ledger.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantsTest {

    private static final long SEED = 20261126;

    @Test
    void whatever_an_instant_writes_of_itself_reads_back_the_same() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(0, 253_402_300_800L);
            int nano = random.nextInt(1_000_000_000);
            int rounded = nano - nano % (int) Math.pow(10, random.nextInt(10));
            Instant instant = Instant.ofEpochSecond(second, rounded);
            assertThat(PlainInstants.read(instant.toString()))
                    .as("seed %d", SEED)
                    .contains(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T01:00:00.1Z",
                "2026-02-29T01:00:00Z",
                "2026-13-01T01:00:00Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T23:60:00Z",
                "2026-11-23T23:59:60Z",
                "2026-11-23T01:00:00.Z",
                "2026-11-23T01:00:00.0000000001Z",
                "2026-11-23T01:00:00,5Z",
                "2026-11-23T01:00:00",
                "2026-11-23T01:00:00+08:00",
                "2026-11-23T01:00Z",
                "+12026-11-23T01:00:00Z",
                "2026-11-23 01:00:00Z",
                "２026-11-23T01:00:00Z",
                "Z",
                ""
            })
    void a_text_is_read_as_java_reads_it_or_left_to_java(String text) {
        assertThat(PlainInstants.read(text)).isIn(Optional.empty(), javaReads(text));
    }

    private static Optional<Instant> javaReads(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notAnInstant) {
            return Optional.empty();
        }
    }

    @Test
    void the_ledgers_json_reads_instants_in_every_form_that_it_read_before() {
        assertThat(LedgerJson.mapper().readValue("\"2026-11-23T01:00:00.250Z\"", Instant.class))
                .isEqualTo(Instant.parse("2026-11-23T01:00:00.250Z"));
        assertThat(LedgerJson.mapper().readValue("\"2026-11-23T09:00:00+08:00\"", Instant.class))
                .isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    }
}
