package io.huiyin.ledger.reader;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.fixture.QuickPatience;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.format.EventRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTimesTest {

    private final MemoryBlockStore blocks = new MemoryBlockStore();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_recorded_within_a_time_lies_outside_what_is_found_for_it(long seed) {
        Random random = new Random(seed);
        write(random);
        BlockTimes times = new BlockTimes(blocks);
        List<EventRecord> events = all();
        for (int i = 0; i < 200; i++) {
            Instant instant = Notes.NOON.plusSeconds(random.nextInt(12_000) - 1_000);
            long first = times.firstAround(instant);
            long end = times.endAround(instant);
            for (int position = 0; position < events.size(); position++) {
                boolean late = !events.get(position).recordedAt().isBefore(instant);
                assertThat(late && position < first).isFalse();
                assertThat(!late && position >= end).isFalse();
            }
        }
        Instant middle = Notes.NOON.plusSeconds(5_000);
        assertThat(times.firstAround(middle)).isGreaterThan(events.size() / 3);
        assertThat(times.endAround(middle)).isLessThan(events.size() * 2 / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void the_ends_of_time_are_no_trouble(Instant instant) {
        write(new Random(6));
        BlockTimes times = new BlockTimes(blocks);

        assertThat(times.firstAround(instant)).isIn(0L, (long) all().size());
        assertThat(times.endAround(instant)).isIn(0L, (long) all().size());
    }

    /** Two nodes write in turn, their clocks up to a minute off on either side. */
    private void write(Random random) {
        for (int i = 0; i < 120; i++) {
            Instant now = Notes.NOON.plus(Duration.ofSeconds(80L * i + random.nextInt(121) - 60));
            try (LedgerEventStore node = open(blocks, "node-" + i % 2, now)) {
                node.publish(List.of(noted("note-" + i, 0, "x", now.minusSeconds(random.nextInt(30)))));
            }
        }
    }

    private static LedgerEventStore open(BlockStore blocks, String node, Instant now) {
        return LedgerEventStore.open(
                LedgerSettings.of(blocks, Notes.serializer(), Clock.fixed(now, ZoneOffset.UTC), node)
                        .withChance(new Random(7), new QuickPatience()));
    }

    private List<EventRecord> all() {
        List<EventRecord> events = new ArrayList<>();
        blocks.all()
                .forEach(block -> block.records()
                        .forEach(record -> events.add(EventReading.decode(
                                new PositionedRecord(block.firstPosition(), block.height(), record)))));
        return events;
    }
}
