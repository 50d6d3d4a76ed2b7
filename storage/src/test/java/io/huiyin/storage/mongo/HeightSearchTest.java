package io.huiyin.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeightSearchTest {

    private int questions;

    // A ledger whose block n begins at position 3n.
    private HeightSearch over(long blocks) {
        questions = 0;
        return new HeightSearch(wanted -> answer(wanted, blocks));
    }

    private NavigableMap<Long, Long> answer(Collection<Long> wanted, long blocks) {
        questions++;
        NavigableMap<Long, Long> found = new TreeMap<>();
        wanted.stream().filter(height -> height < blocks).forEach(height -> found.put(height, 3 * height));
        return found;
    }

    @Test
    void the_highest_block_is_found_from_wherever_one_starts() {
        for (long blocks = 0; blocks < 300; blocks++) {
            assertThat(over(blocks).highestFrom(-1)).as("%d blocks", blocks).isEqualTo(blocks - 1);
            assertThat(over(blocks).highestFrom(blocks - 1))
                    .as("%d blocks", blocks)
                    .isEqualTo(blocks - 1);
        }
    }

    @Test
    void every_position_is_found_in_a_small_ledger() {
        HeightSearch search = over(200);
        for (long position = 0; position < 600; position++) {
            assertThat(search.highestBeginningBy(position, 0, 200)).isEqualTo(position / 3);
        }
    }

    @Test
    void a_hundred_million_blocks_take_few_questions() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            long blocks = 1 + random.nextLong(100_000_000);
            long position = random.nextLong(3 * blocks);

            assertThat(over(blocks).highestFrom(-1)).as("seed %d", seed).isEqualTo(blocks - 1);
            assertThat(questions).as("seed %d", seed).isLessThanOrEqualTo(6);
            assertThat(over(blocks).highestBeginningBy(position, 0, blocks))
                    .as("seed %d", seed)
                    .isEqualTo(position / 3);
            assertThat(questions).as("seed %d", seed).isLessThanOrEqualTo(6);
        }
    }
}
