package io.huiyin.verifier.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamSequencesTest {

    @Test
    void many_streams_are_told_apart() {
        StreamSequences sequences = new StreamSequences();
        for (int i = 0; i < 100_000; i++) {
            assertThat(sequences.expected("stream-" + i)).isZero();
            sequences.saw("stream-" + i, 0);
            sequences.saw("stream-" + i, 1);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(sequences.expected("stream-" + i)).isEqualTo(2);
        }
    }
}
