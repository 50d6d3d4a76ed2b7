package io.huiyin.query.trail;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.trail.TrailEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads stored events without knowing their classes, and never opens what is sealed. */
final class EventReading {

    private static final String CIPHER = "cipher";
    private static final String SEALED_BYTES = "sealedBytes";

    private final JsonMapper json = JsonMapper.builder().build();

    /** The event as it is shown. */
    TrailEntry entry(StoredEvent stored) {
        Map<String, String> envelope = envelope(stored);
        return new TrailEntry(
                stored.position(),
                stored.height(),
                stored.eventId(),
                stored.event(),
                stored.revision(),
                stored.stream(),
                stored.sequence(),
                stored.recordedAt(),
                occurredAt(envelope),
                envelope,
                payload(stored),
                stored.leafHash());
    }

    /** Who, in which role, why, from where. Empty if the stored bytes are no JSON object. */
    Map<String, String> envelope(StoredEvent stored) {
        Map<String, String> values = new LinkedHashMap<>();
        tree(stored.envelope())
                .filter(JsonNode::isObject)
                .ifPresent(object -> object.properties()
                        .forEach(property -> values.put(property.getKey(), text(property.getValue()))));
        return values;
    }

    private String payload(StoredEvent stored) {
        return tree(stored.payload())
                .map(EventReading::sealed)
                .map(JsonNode::toString)
                .orElse("null");
    }

    private Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.of(json.readTree(bytes));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static @Nullable Instant occurredAt(Map<String, String> envelope) {
        String given = envelope.get(Envelope.OCCURRED_AT);
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeException otherForm) {
            return null;
        }
    }

    /** The same with the number of sealed bytes in place of each sealed text. */
    private static JsonNode sealed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            sealObject(object);
        } else if (node instanceof ArrayNode array) {
            array.forEach(EventReading::sealed);
        }
        return node;
    }

    private static void sealObject(ObjectNode object) {
        JsonNode cipher = object.get(CIPHER);
        if (object.size() == 1 && cipher != null && cipher.isString()) {
            object.removeAll();
            object.put(SEALED_BYTES, bytesIn(cipher.stringValue()));
        } else {
            object.forEach(EventReading::sealed);
        }
    }

    private static int bytesIn(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException otherForm) {
            return base64.length();
        }
    }
}
