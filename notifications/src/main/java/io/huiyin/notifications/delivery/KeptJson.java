package io.huiyin.notifications.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries of kept state as JSON; what is absent is left out. */
final class KeptJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private KeptJson() {}

    static byte[] write(Object entry) {
        return MAPPER.writeValueAsBytes(entry);
    }

    /** @throws IllegalStateException if the bytes hold something else */
    static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException notAnEntry) {
            throw new IllegalStateException("A kept " + type.getSimpleName() + " cannot be read", notAnEntry);
        }
    }
}
