package io.huiyin.verifier.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordFormatTest {

    private static final EventRecord EVENT = new EventRecord(
            "e-1",
            "Noted",
            "1",
            "Note",
            "note-1",
            7,
            Instant.ofEpochSecond(-2, 5),
            "{\"a\":\"回\"}".getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));

    private static final BlockHeader HEADER = new BlockHeader(
            AlgorithmSuite.SHA256_ED25519,
            bytes(32, 1),
            5,
            bytes(32, 2),
            1,
            2,
            Instant.ofEpochSecond(9, 999_999_999),
            "node-1",
            bytes(16, 3),
            new Frontier(3, List.of(bytes(32, 4), bytes(32, 5))),
            new byte[0]);

    @Test
    void a_record_has_exactly_these_bytes() {
        assertThat(HexFormat.of().formatHex(EVENT.encode()))
                .isEqualTo("01" + "00000003652d31" + "000000054e6f746564" + "0000000131" + "000000044e6f7465"
                        + "000000066e6f74652d31" + "0000000000000007" + "fffffffffffffffe" + "00000005"
                        + "0000000b7b2261223a22e59b9e227d" + "000000027b7d");
    }

    @Test
    void records_and_headers_are_read_back_as_they_were() {
        EventRecord event = EventRecord.decode(EVENT.encode());
        assertThat(event.encode()).isEqualTo(EVENT.encode());
        assertThat(event.recordedAt()).isEqualTo(EVENT.recordedAt());
        assertThat(event.streamKey()).isEqualTo("note-1@7");
        assertThat(event.ofAggregate()).isTrue();

        BlockHeader header = BlockHeader.decode(HEADER.encode());
        assertThat(header.encode()).isEqualTo(HEADER.encode());
        assertThat(header.writtenAt()).isEqualTo(HEADER.writtenAt());
        assertThat(header.frontier().sameAs(HEADER.frontier())).isTrue();
    }

    @Test
    void an_event_is_filed_under_its_own_key_and_under_no_other_writing_of_it() {
        for (long sequence : new long[] {0, 7, 10, 99, 100, 12_345, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
            EventRecord event = numbered(sequence);
            String key = event.streamKey();
            assertThat(event.isFiledUnder(key)).as(key).isTrue();
            assertThat(List.of(
                            "",
                            "note-1",
                            "note-1@",
                            "note-1@+" + sequence,
                            "note-1@0" + sequence,
                            "note-1@-" + sequence,
                            "note-1@" + sequence + " ",
                            "note-1@" + sequence + "0",
                            "note-1@" + (sequence ^ 1),
                            "note-1#" + sequence,
                            "note-2@" + sequence,
                            "note-11@" + sequence,
                            "note-1@٧"))
                    .noneMatch(event::isFiledUnder);
        }
    }

    private static EventRecord numbered(long sequence) {
        return new EventRecord(
                EVENT.eventId(),
                EVENT.type(),
                EVENT.revision(),
                EVENT.aggregateType(),
                EVENT.stream(),
                sequence,
                EVENT.recordedAt(),
                EVENT.metaData(),
                EVENT.payload());
    }

    @Test
    void bytes_cut_off_or_added_are_refused_everywhere() {
        byte[] record = EVENT.encode();
        byte[] header = HEADER.encode();
        for (int length = 0; length < record.length; length++) {
            byte[] cut = Arrays.copyOf(record, length);
            assertThatThrownBy(() -> EventRecord.decode(cut)).isInstanceOf(FormatException.class);
        }
        for (int length = 0; length < header.length; length++) {
            byte[] cut = Arrays.copyOf(header, length);
            assertThatThrownBy(() -> BlockHeader.decode(cut)).isInstanceOf(FormatException.class);
        }
        assertThatThrownBy(() -> EventRecord.decode(Arrays.copyOf(record, record.length + 1)))
                .isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> BlockHeader.decode(Arrays.copyOf(header, header.length + 1)))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void unknown_versions_and_suites_and_bad_texts_and_times_are_refused() {
        assertRecordRefused(0, 2, "version 2");
        assertRecordRefused(5, 0xff, "UTF-8");
        byte[] nanos = EVENT.encode();
        nanos[56] = 0x3c;
        assertThatThrownBy(() -> EventRecord.decode(nanos)).hasMessageContaining("time");
        assertHeaderRefused(0, 'X', "begin");
        assertHeaderRefused(9, 2, "version 2");
        assertHeaderRefused(11, 3, "suite 3");
    }

    @Test
    void random_bytes_never_bring_anything_but_a_format_error() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] header = HEADER.encode();
            byte[] record = EVENT.encode();
            for (int j = random.nextInt(4); j >= 0; j--) {
                header[random.nextInt(header.length)] = (byte) random.nextInt();
                record[random.nextInt(record.length)] = (byte) random.nextInt();
            }
            assertOnlyFormatErrors(seed, () -> BlockHeader.decode(header));
            assertOnlyFormatErrors(seed, () -> EventRecord.decode(record));
        }
    }

    private static void assertOnlyFormatErrors(long seed, Runnable decoding) {
        try {
            decoding.run();
        } catch (FormatException expected) {
            assertThat(expected.getMessage()).as("seed %d", seed).isNotBlank();
        }
    }

    private static void assertRecordRefused(int at, int value, String because) {
        byte[] bytes = EVENT.encode();
        bytes[at] = (byte) value;
        assertThatThrownBy(() -> EventRecord.decode(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(because);
    }

    private static void assertHeaderRefused(int at, int value, String because) {
        byte[] bytes = HEADER.encode();
        bytes[at] = (byte) value;
        assertThatThrownBy(() -> BlockHeader.decode(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(because);
    }

    private static byte[] bytes(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
