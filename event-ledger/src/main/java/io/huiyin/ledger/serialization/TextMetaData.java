package io.huiyin.ledger.serialization;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Metadata whose values are all texts, as every envelope is, read straight from JSON: Axon's reader looks up how to read a
 * map anew for every message.
 */
final class TextMetaData {

    private TextMetaData() {}

    /** The metadata; null if it is anything else than one object of texts, for a reader that knows more. */
    static @Nullable MetaData read(byte[] json) {
        try (JsonParser parser = LedgerJson.BUFFERS_OF_THREADS.createParser(ObjectReadContext.empty(), json)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? ofTexts(parser) : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable MetaData ofTexts(JsonParser parser) {
        Map<String, String> texts = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                return null;
            }
            texts.put(name, parser.getString());
        }
        boolean ended = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        return ended ? MetaData.from(texts) : null;
    }
}
