package io.huiyin.command.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.EventNames;
import io.huiyin.ledger.serialization.LedgerJson;
import io.huiyin.ledger.serialization.LedgerSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Yesterday's events still open: one sample of every revision of every event ever stored, as {@code Name.revision.json},
 * and more under {@code Name.revision.variant.json}. A sample is never changed; a new revision gets a new one.
 */
class StoredEventsTest {

    private static final Serializer SERIALIZER = LedgerSerializer.of(EventNames.byName());

    static Stream<Path> samples() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(Objects.requireNonNull(StoredEventsTest.class.getResource("/events"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_stored_revision_still_opens_and_loses_nothing(Path sample) throws IOException {
        String[] nameAndRevision = sample.getFileName().toString().split("\\.");
        String stored = Files.readString(sample);

        Object event = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                stored.getBytes(UTF_8), byte[].class, nameAndRevision[0], nameAndRevision[1]));

        assertThat(event).isInstanceOf(EventNames.byName().get(nameAndRevision[0]));
        SerializedObject<byte[]> again = SERIALIZER.serialize(event, byte[].class);
        assertThat(again.getType().getName()).isEqualTo(nameAndRevision[0]);
        assertThat(Integer.valueOf(again.getType().getRevision()))
                .isGreaterThanOrEqualTo(Integer.valueOf(nameAndRevision[1]));
        assertThat(LedgerJson.mapper().readTree(again.getData()))
                .isEqualTo(LedgerJson.mapper().readTree(stored));
        Object readAgain = SERIALIZER.deserialize(again);
        assertThat(readAgain)
                .describedAs("readers of the node that stored it are given the event itself, others what is read")
                .isEqualTo(event);
    }

    @Test
    void every_event_kind_has_a_sample_of_its_revision() {
        List<String> expected = EventNames.byName().entrySet().stream()
                .map(StoredEventsTest::fileName)
                .toList();
        assertThat(samples().map(sample -> sample.getFileName().toString())).containsAll(expected);
    }

    private static String fileName(Map.Entry<String, Class<?>> kind) {
        Revision revision = Objects.requireNonNull(kind.getValue().getAnnotation(Revision.class), kind.getKey());
        return kind.getKey() + "." + revision.value() + ".json";
    }
}
