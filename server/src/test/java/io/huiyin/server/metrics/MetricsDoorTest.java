package io.huiyin.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class MetricsDoorTest {

    private static final String TOKEN = "a-token-of-this-test-only";

    @TempDir
    Path directory;

    @Test
    void nobody_comes_in_where_no_token_is_set() {
        MetricsDoor shut = MetricsDoor.of(new MetricsSettings(null));

        assertThat(shut.opensFor(bringing(null))).isFalse();
        assertThat(shut.opensFor(bringing("Bearer "))).isFalse();
        assertThat(shut.opensFor(bringing("Bearer " + TOKEN))).isFalse();
    }

    @Test
    void only_the_token_of_the_file_opens() throws IOException {
        MetricsDoor door = MetricsDoor.of(new MetricsSettings(fileWith(TOKEN + "\n")));

        assertThat(door.opensFor(bringing("Bearer " + TOKEN))).isTrue();
        assertThat(door.opensFor(bringing("Bearer " + TOKEN + "x"))).isFalse();
        assertThat(door.opensFor(bringing("Basic " + TOKEN))).isFalse();
        assertThat(door.opensFor(bringing(null))).isFalse();
    }

    @Test
    void a_token_that_can_be_guessed_and_a_file_that_is_not_there_are_refused_with_a_sentence() throws IOException {
        MetricsSettings guessable = new MetricsSettings(fileWith("secret"));
        MetricsSettings nowhere = new MetricsSettings(directory.resolve("nowhere"));

        assertThatThrownBy(() -> MetricsDoor.of(guessable))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("fewer than 20 characters")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> MetricsDoor.of(nowhere))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nowhere");
    }

    private Path fileWith(String token) throws IOException {
        return Files.writeString(directory.resolve("token"), token);
    }

    private static MockHttpServletRequest bringing(@Nullable String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }
}
