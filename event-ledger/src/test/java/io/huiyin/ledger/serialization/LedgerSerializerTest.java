package io.huiyin.ledger.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.serialization.marked.Marked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class LedgerSerializerTest {

    record CaseId(String value) {
        CaseId {
            if (!value.startsWith("complaint-")) {
                throw new IllegalArgumentException("Not a case id: " + value);
            }
        }
    }

    record Sealed(String cipher) {}

    record Count(int value) {}

    enum Channel {
        PHONE,
        WEB
    }

    @Revision("3")
    record Opened(
            CaseId id,
            Channel channel,
            Instant at,
            LocalDate day,
            Sealed subject,
            @Nullable Sealed missing,
            boolean urgent,
            Count count,
            List<CaseId> others,
            Map<CaseId, String> labels) {

        boolean isOld() {
            return true;
        }

        String getHeadline() {
            return "no component";
        }
    }

    private static final Opened OPENED = new Opened(
            new CaseId("complaint-7"),
            Channel.PHONE,
            Instant.parse("2026-11-23T04:00:00.123456789Z"),
            LocalDate.of(2026, 11, 23),
            new Sealed("c2VhbGVk"),
            null,
            false,
            new Count(3),
            List.of(new CaseId("complaint-8")),
            new TreeMap<>(Map.of()));

    private static final String JSON = "{\"id\":\"complaint-7\",\"channel\":\"PHONE\","
            + "\"at\":\"2026-11-23T04:00:00.123456789Z\",\"day\":\"2026-11-23\","
            + "\"subject\":{\"cipher\":\"c2VhbGVk\"},\"urgent\":false,\"count\":{\"value\":3},"
            + "\"others\":[\"complaint-8\"],\"labels\":{}}";

    private final Serializer serializer =
            LedgerSerializer.of(Map.of("CaseOpened", Opened.class, "Marked", Marked.class));

    @Test
    void an_event_is_stored_under_its_stable_name_and_revision() {
        SerializedObject<byte[]> stored = serializer.serialize(OPENED, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("CaseOpened");
        assertThat(stored.getType().getRevision()).isEqualTo("3");
        assertThat(serializer.classForType(stored.getType())).isEqualTo(Opened.class);
    }

    @Test
    void json_has_the_components_in_order_texts_for_ids_and_instants_and_nothing_for_what_is_absent() {
        assertThat(new String(serializer.serialize(OPENED, byte[].class).getData(), StandardCharsets.UTF_8))
                .isEqualTo(JSON);
        assertThat(serializer.serialize(OPENED, String.class).getData()).isEqualTo(JSON);
        assertThat(LedgerJson.mapper().writeValueAsString(OPENED)).isEqualTo(JSON);
    }

    @Test
    void what_was_written_is_read_back_equal() {
        SerializedObject<byte[]> stored = serializer.serialize(OPENED, byte[].class);

        assertThat(read(stored)).isEqualTo(OPENED);
        assertThat(LedgerJson.mapper().readValue(JSON, Opened.class)).isEqualTo(OPENED);
    }

    @Test
    void ids_are_plain_texts_as_map_keys_too() {
        Map<CaseId, String> labels = Map.of(new CaseId("complaint-1"), "first");
        String json = LedgerJson.mapper().writeValueAsString(labels);

        assertThat(json).isEqualTo("{\"complaint-1\":\"first\"}");
        assertThat(LedgerJson.mapper().readValue(json, new TypeReference<Map<CaseId, String>>() {}))
                .isEqualTo(labels);
    }

    @Test
    void an_unknown_stored_name_fails_loudly() {
        assertThatThrownBy(() -> serializer.deserialize(stored("CaseForgotten", "{}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("CaseForgotten");
        assertThatThrownBy(() -> serializer.deserialize(stored(Opened.class.getName(), JSON)))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_class_without_a_stable_name_is_not_written() {
        assertThatThrownBy(() -> serializer.serialize(new Sealed("x"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("No stable name");
    }

    @Test
    void unknown_properties_wrong_enums_and_invalid_ids_fail_loudly() {
        assertThatThrownBy(() -> serializer.deserialize(stored("CaseOpened", JSON.replace("\"urgent\"", "\"hasty\""))))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.deserialize(stored("CaseOpened", JSON.replace("PHONE", "PIGEON"))))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.deserialize(stored("CaseOpened", JSON.replace("complaint-7", "x"))))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("Not a case id");
        assertThatThrownBy(() -> serializer.deserialize(stored("CaseOpened", JSON.replace("\"complaint-7\"", "7"))))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.deserialize(stored("CaseOpened", JSON + "{}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void in_null_marked_records_what_is_not_nullable_must_be_there() {
        assertThat(read(stored("Marked", "{\"needed\":\"a\",\"number\":1}"))).isEqualTo(new Marked("a", null, 1));
        assertThatThrownBy(() -> serializer.deserialize(stored("Marked", "{\"optional\":\"b\",\"number\":1}")))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.deserialize(stored("Marked", "{\"needed\":\"a\"}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void metadata_comes_back_as_it_was() {
        MetaData metaData =
                MetaData.with("actor", "account-1").and("role", "HANDLER").and("attempt", 2);
        SerializedObject<byte[]> stored = serializer.serialize(metaData, byte[].class);

        assertThat(read(stored)).isEqualTo(metaData);
        assertThat(stored.getType().getName()).isEqualTo(MetaData.class.getName());
    }

    @Test
    void every_kind_of_token_a_token_store_keeps_comes_back() {
        TrackingToken position = new GlobalSequenceTrackingToken(41);
        assertReadBack(position);
        assertReadBack(new GlobalSequenceTrackingToken(-1));
        assertReadBack(ReplayToken.createReplayToken(position, new GlobalSequenceTrackingToken(7)));
        assertReadBack(ReplayToken.createReplayToken(position, null));
        assertReadBack(MergedTrackingToken.merged(position, new GlobalSequenceTrackingToken(7)));
        assertReadBack(ReplayToken.createReplayToken(
                MergedTrackingToken.merged(position, new GlobalSequenceTrackingToken(7)),
                new GlobalSequenceTrackingToken(-1)));
        assertReadBack(ReplayToken.createReplayToken(position, null, "why"));
        assertReadBack(new ConfigToken(Map.of("id", "store-1")));
    }

    @Test
    void two_names_for_one_class_are_refused() {
        assertThatThrownBy(() -> LedgerSerializer.of(Map.of("A", Opened.class, "B", Opened.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertReadBack(Object value) {
        SerializedObject<byte[]> stored = serializer.serialize(value, byte[].class);
        assertThat(read(stored)).isEqualTo(value);
    }

    private Object read(SerializedObject<byte[]> stored) {
        return serializer.deserialize(stored);
    }

    private static SerializedObject<byte[]> stored(String name, String json) {
        return new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, name, "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"actor\":\"account-1\",\"role\":\"HANDLER\"}",
                " { \"a\\u0062\" : \"\\\"纸\\n\\uD83D\\uDE00\" } ",
                "{\"a\":\"1\",\"a\":\"2\"}",
                "{\"attempt\":3}",
                "{\"a\":\"1\",\"tags\":[\"b\"],\"more\":{\"c\":true}}",
                "{\"a\":null}",
            })
    void metadata_of_texts_is_read_as_any_other_metadata(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        MetaData read = serializer.deserialize(new SerializedMetaData<>(bytes, byte[].class));

        assertThat(read).isEqualTo(JsonMapper.shared().readValue(bytes, new TypeReference<Map<String, Object>>() {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":\"1\"", "{\"a\":\"1\"}}", "{\"a\" \"1\"}", "[\"a\"]", "\"a\""})
    void metadata_that_is_damaged_is_refused(String json) {
        SerializedMetaData<byte[]> damaged =
                new SerializedMetaData<>(json.getBytes(StandardCharsets.UTF_8), byte[].class);

        assertThatThrownBy(() -> serializer.deserialize(damaged)).isInstanceOf(SerializationException.class);
    }
}
