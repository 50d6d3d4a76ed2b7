package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.notifications.channel.MailSettings.Security;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the mail relay's password may stand. */
class MailPasswordTest {

    @TempDir
    Path directory;

    private static @Nullable String password(@Nullable String password, @Nullable Path file) {
        return NotificationsRoom.password(new MessageSettings(
                true,
                "relay.example.cn",
                587,
                Security.STARTTLS,
                "huiyin",
                password,
                file == null ? "" : file.toString(),
                "12345@huiyin.example.cn",
                "12345",
                Duration.ofSeconds(5),
                50,
                Locale.CHINESE,
                null,
                null,
                null,
                null,
                null));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("mail-password"), content);
    }

    @Test
    void it_stands_in_a_variable_or_in_a_file_or_nowhere() throws IOException {
        assertThat(password("from a variable", null)).isEqualTo("from a variable");
        assertThat(password("", file("from a file\n"))).isEqualTo("from a file");
        assertThat(password(null, null)).isNull();
    }

    @Test
    void twice_is_refused() {
        assertThatThrownBy(() -> password("from a variable", file("from a file")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice")
                .hasMessageNotContaining("from a");
    }

    @Test
    void a_file_that_holds_nothing_or_is_not_there_is_refused() {
        assertThatThrownBy(() -> password(null, file(" \n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> password(null, directory.resolve("nowhere")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nowhere");
    }
}
