package io.huiyin.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private static final byte[] CONTEXT = {1};
    private static final byte[] TEXT = "回音".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private Path file;

    @BeforeEach
    void name_the_default_file() {
        file = MasterKey.defaultFile(data);
    }

    @Test
    void the_first_start_makes_a_key_only_its_owner_can_read() throws IOException {
        MasterKey.loadOrCreate(file);

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
        assertThat(file).isEqualTo(data.resolve("keys").resolve("master-key.json"));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void the_next_start_finds_the_same_key() throws GeneralSecurityException {
        assertSameKey(MasterKey.loadOrCreate(file), MasterKey.loadOrCreate(file));
        assertSameKey(MasterKey.loadOrCreate(file), MasterKey.load(file));
    }

    @Test
    void starts_at_the_same_time_find_the_same_key() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<MasterKey>> starts = new ArrayList<>();
            for (int start = 0; start < 8; start++) {
                starts.add(() -> MasterKey.loadOrCreate(file));
            }
            List<Future<MasterKey>> keys = pool.invokeAll(starts);
            for (Future<MasterKey> key : keys) {
                assertSameKey(keys.get(0).get(), key.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_file_that_others_can_use_is_refused() throws IOException {
        MasterKey.loadOrCreate(file);

        for (String permissions : List.of("rw-r-----", "rw----r--", "rw--w----", "rw-----w-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            assertThatThrownBy(() -> MasterKey.loadOrCreate(file))
                    .isInstanceOf(MasterKeyException.class)
                    .hasMessageContaining("chmod 600 " + file);
        }
    }

    @Test
    void a_directory_that_others_can_change_is_refused() throws IOException {
        Files.createDirectory(file.getParent());
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxr-x"));

        assertThatThrownBy(() -> MasterKey.loadOrCreate(file))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("chmod 700 " + file.getParent());
        assertThat(file).doesNotExist();
    }

    @Test
    void a_broken_file_is_refused_without_showing_what_is_in_it() throws IOException {
        MasterKey.loadOrCreate(file);
        String whole = Files.readString(file);
        String secret = whole.replaceAll("(?s).*\"value\":\"([^\"]*)\".*", "$1");
        assertThat(secret).hasSizeGreaterThan(30).isNotEqualTo(whole);

        for (String broken : List.of(
                "",
                "{}",
                "not a key",
                whole.substring(0, whole.length() / 2),
                whole.replace(secret, secret.substring(4)),
                whole.replace("AesGcmKey", "NoSuchKey"))) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> MasterKey.loadOrCreate(file))
                    .isInstanceOf(MasterKeyException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("copy")
                    .hasMessageNotContaining(secret.substring(4, 20))
                    .hasNoCause();
            assertThat(file).hasContent(broken);
        }
    }

    @Test
    void a_key_for_another_use_is_refused() throws IOException {
        MasterKey.loadOrCreate(file);
        KeysetHandle digestKey = TinkKeys.newDigestKey();
        Files.writeString(file, TinkKeys.inTheOpen(digestKey));

        assertThatThrownBy(() -> MasterKey.load(file)).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void a_huge_file_is_refused() throws IOException {
        MasterKey.loadOrCreate(file);
        Files.write(file, new byte[70_000]);

        assertThatThrownBy(() -> MasterKey.load(file)).hasMessageContaining("too large");
    }

    @Test
    void a_place_that_cannot_hold_the_file_is_refused_with_the_other_ways() throws IOException {
        Files.writeString(data.resolve("keys"), "a file where the directory should be");

        assertThatThrownBy(() -> MasterKey.loadOrCreate(file))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(MasterKey.KEY_VARIABLE)
                .hasMessageContaining(MasterKey.FILE_VARIABLE);
    }

    @Test
    void the_environment_can_give_the_key_itself() throws Exception {
        MasterKey fromFile = MasterKey.loadOrCreate(file);
        String base64 = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(file));
        Path unused = MasterKey.defaultFile(data.resolve("unused"));

        MasterKey key = MasterKey.fromEnvironmentOrFile(Map.of(MasterKey.KEY_VARIABLE, base64 + "\n"), unused);

        assertSameKey(fromFile, key);
        assertThat(key.source()).isEqualTo("environment variable HUIYIN_MASTER_KEY");
        assertThat(unused).doesNotExist();
    }

    @Test
    void the_environment_can_name_the_file_which_is_then_never_made() throws Exception {
        MasterKey fromFile = MasterKey.loadOrCreate(file);
        Path unused = MasterKey.defaultFile(data.resolve("unused"));
        Path absent = data.resolve("absent.json");

        assertSameKey(
                fromFile, MasterKey.fromEnvironmentOrFile(Map.of(MasterKey.FILE_VARIABLE, file.toString()), unused));
        assertThatThrownBy(() ->
                        MasterKey.fromEnvironmentOrFile(Map.of(MasterKey.FILE_VARIABLE, absent.toString()), unused))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(absent.toString());
        assertThat(absent).doesNotExist();
        assertThat(unused).doesNotExist();
    }

    @Test
    void blank_variables_count_as_none_and_both_at_once_are_refused() throws GeneralSecurityException {
        MasterKey key =
                MasterKey.fromEnvironmentOrFile(Map.of(MasterKey.KEY_VARIABLE, "", MasterKey.FILE_VARIABLE, " "), file);

        assertSameKey(key, MasterKey.load(file));
        assertThatThrownBy(() -> MasterKey.fromEnvironmentOrFile(
                        Map.of(MasterKey.KEY_VARIABLE, "x", MasterKey.FILE_VARIABLE, "y"), file))
                .hasMessageContaining("only one");
    }

    @Test
    void a_broken_variable_is_refused_without_showing_it() {
        for (String broken : List.of("c2VjcmV0", "绝密 secret", "eyJ9")) {
            assertThatThrownBy(() -> MasterKey.fromEnvironmentOrFile(Map.of(MasterKey.KEY_VARIABLE, broken), file))
                    .isInstanceOf(MasterKeyException.class)
                    .hasMessageContaining(MasterKey.KEY_VARIABLE)
                    .hasMessageNotContaining(broken)
                    .hasNoCause();
        }
    }

    @Test
    void the_key_never_prints_itself() throws IOException {
        MasterKey key = MasterKey.loadOrCreate(file);

        assertThat(key).hasToString("MasterKey[file " + file + "]");
    }

    private static void assertSameKey(MasterKey one, MasterKey other) throws GeneralSecurityException {
        assertThat(other.aead().decrypt(one.aead().encrypt(TEXT, CONTEXT), CONTEXT))
                .isEqualTo(TEXT);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
