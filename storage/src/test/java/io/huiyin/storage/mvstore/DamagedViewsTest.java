package io.huiyin.storage.mvstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore.ViewDocument;
import io.huiyin.storage.ViewsUnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedViewsTest {

    private static final int DOCUMENTS = 300;

    @TempDir
    private Path directory;

    private byte[] whole;

    @BeforeEach
    void fillViews() throws IOException {
        try (EmbeddedStorage storage = open()) {
            ViewSet views = storage.views().current();
            for (int i = 0; i < DOCUMENTS; i += 10) {
                views.documents()
                        .putMany(
                                "cases",
                                IntStream.range(i, i + 10)
                                        .mapToObj(DamagedViewsTest::document)
                                        .toList());
            }
        }
        whole = Files.readAllBytes(viewFile());
    }

    @Test
    void a_missing_empty_or_overwritten_file_is_unusable_and_can_be_rebuilt() throws IOException {
        Files.delete(viewFile());
        assertUnusableUntilRebuilt();
        Files.write(inUse(), new byte[0]);
        assertUnusableUntilRebuilt();
        Files.write(inUse(), "no views here ".repeat(3000).getBytes(UTF_8));
        assertUnusableUntilRebuilt();
    }

    @Test
    void a_pointer_to_nothing_is_unusable_and_can_be_rebuilt() throws IOException {
        Files.writeString(directory.resolve("views-in-use"), "views-77\n");
        assertUnusableUntilRebuilt();
        Files.writeString(directory.resolve("views-in-use"), "../../etc/passwd\n");
        assertUnusableUntilRebuilt();
    }

    @Test
    void the_file_of_another_store_is_unusable() throws IOException {
        Files.copy(directory.resolve("kept.mv"), viewFile(), StandardCopyOption.REPLACE_EXISTING);
        assertUnusableUntilRebuilt();
    }

    @Test
    void a_file_cut_anywhere_is_an_older_state_or_unusable_but_never_wrong() throws IOException {
        Random random = seeded();
        for (int round = 0; round < 15; round++) {
            Files.write(viewFile(), Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertReadsRightOrNotAtAll();
        }
    }

    @Test
    void a_file_overwritten_anywhere_is_an_older_state_or_unusable_but_never_wrong() throws IOException {
        Random random = seeded();
        for (int round = 0; round < 30; round++) {
            byte[] damaged = whole.clone();
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            int at = random.nextInt(damaged.length - noise.length);
            System.arraycopy(noise, 0, damaged, at, noise.length);
            Files.write(viewFile(), damaged);
            assertReadsRightOrNotAtAll();
        }
    }

    private static Random seeded() {
        long seed = System.nanoTime();
        System.out.println("Seed of this damage: " + seed);
        return new Random(seed);
    }

    // Only the views are opened: ledger and kept state would add nothing but syncs.
    private void assertReadsRightOrNotAtAll() {
        try (DataDirectory held = DataDirectory.hold(directory);
                MvViewSets sets = new MvViewSets(held, "async:", TemporaryStorage.javaSerializer())) {
            ViewSet views = sets.current();
            for (int i = 0; i < DOCUMENTS; i++) {
                ViewDocument expected = document(i);
                Optional<ViewDocument> found = views.documents().get("cases", expected.id());
                if (found.isPresent()) {
                    assertThat(found.get().position()).isEqualTo(expected.position());
                    assertThat(Arrays.equals(found.get().bytes(), expected.bytes()))
                            .isTrue();
                }
            }
        } catch (ViewsUnusableException e) {
            assertThat(e).hasMessageContaining("views-1.mv");
        }
    }

    private void assertUnusableUntilRebuilt() {
        try (EmbeddedStorage storage = open()) {
            assertThatExceptionOfType(ViewsUnusableException.class)
                    .isThrownBy(() -> storage.views().current());
            ViewSet rebuilt = storage.views().beginRebuild();
            rebuilt.documents().putMany("cases", List.of(document(1)));
            storage.views().switchTo(rebuilt);
        }
        try (EmbeddedStorage storage = open()) {
            assertThat(storage.views()
                            .current()
                            .documents()
                            .get("cases", document(1).id()))
                    .isPresent();
        }
    }

    private EmbeddedStorage open() {
        return EmbeddedStorage.open(directory, TemporaryStorage.javaSerializer());
    }

    private Path viewFile() {
        return directory.resolve("views-1.mv");
    }

    private Path inUse() throws IOException {
        return directory.resolve(
                Files.readString(directory.resolve("views-in-use")).strip() + ".mv");
    }

    private static ViewDocument document(int i) {
        String text = IntStream.range(0, 40).mapToObj(n -> i + ":" + n).toList().toString();
        return new ViewDocument("case-" + i, i, text.getBytes(UTF_8));
    }
}
