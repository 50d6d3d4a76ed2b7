package io.huiyin.verifier.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextsTest {

    @Test
    void texts_are_read_with_every_escape_there_is() {
        assertThat(read("{ \"a\" : \"1\\n\\t\\r\\b\\f\\\"\\\\\\/\\u2014\" ,\"回\":\"音\"}"))
                .isEqualTo(Map.of("a", "1\n\t\r\b\f\"\\/\u2014", "回", "音"));
        assertThat(read("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"a\":1}",
                "{\"a\":{}}",
                "{\"a\":\"b\"",
                "{\"a\":\"b\",}",
                "{\"a\":\"b\"} more",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"b"
            })
    void anything_else_is_refused(String json) {
        assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read(json));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> JsonTexts.read("event", new byte[] {'{', (byte) 0xff, '}'}));
    }

    private static Map<String, String> read(String json) {
        return JsonTexts.read("event", json.getBytes(StandardCharsets.UTF_8));
    }
}
