package io.huiyin.storage.mvstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.mvstore.FailingDisk.Fault;
import io.huiyin.storage.mvstore.Journal.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {

    private static final int PAGE = Journal.PAGE;

    @TempDir
    Path directory;

    private Path path() {
        return directory.resolve("some.journal");
    }

    private Journal opened() throws IOException {
        return opened("");
    }

    private Journal opened(String fileSystem) throws IOException {
        Journal.make(path(), fileSystem);
        return Journal.openExisting(path(), fileSystem);
    }

    private static void append(Journal journal, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        journal.append(Kind.ENTRY, Journal.recordOf(bytes.length).put(bytes));
    }

    private static List<String> textsIn(Journal journal) throws IOException {
        List<String> texts = new ArrayList<>();
        journal.read((kind, content) -> texts.add(UTF_8.decode(content).toString()));
        return texts;
    }

    private void overwrite(long at, int length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            byte[] garbage = new byte[length];
            new Random(at).nextBytes(garbage);
            file.seek(at);
            file.write(garbage);
        }
    }

    @Test
    void what_was_appended_is_read_in_order_also_by_those_who_open_it_later() throws IOException {
        String large = "large".repeat(5000);
        try (Journal journal = opened()) {
            assertThat(textsIn(journal)).isEmpty();
            append(journal, "one");
            append(journal, large);
            append(journal, "");
            assertThat(textsIn(journal)).containsExactly("one", large, "");
        }
        try (Journal again = opened()) {
            append(again, "four");
            assertThat(textsIn(again)).containsExactly("one", large, "", "four");
        }
    }

    @Test
    void the_newest_record_of_which_any_part_is_missing_was_never_written_and_those_before_it_stand()
            throws IOException {
        String newest = "newest".repeat(2000);
        for (int torn = 0; torn < newest.length(); torn += 512) {
            try (Journal journal = opened()) {
                journal.startAnew();
                append(journal, "before");
                append(journal, newest);
            }
            overwrite(2L * PAGE + torn, 512);

            try (Journal again = opened()) {
                assertThat(textsIn(again)).as("torn at %d", torn).containsExactly("before");
                append(again, "in its place");
                assertThat(textsIn(again)).containsExactly("before", "in its place");
            }
            try (Journal again = opened()) {
                assertThat(textsIn(again)).containsExactly("before", "in its place");
            }
        }
    }

    @Test
    void a_damaged_record_before_whole_ones_was_confirmed_and_is_no_end() throws IOException {
        try (Journal journal = opened()) {
            append(journal, "one");
            append(journal, "two");
            append(journal, "three");
        }
        overwrite(2L * PAGE + Journal.RECORD_HEAD, 3);

        assertThatThrownBy(this::opened).isInstanceOf(IOException.class).hasMessageContaining("Record 1");
    }

    @Test
    void records_from_before_it_began_anew_are_not_read_again() throws IOException {
        try (Journal journal = opened()) {
            append(journal, "one");
            append(journal, "two");
            append(journal, "three");
            journal.startAnew();
            assertThat(journal.bytes()).isZero();
            append(journal, "new");
            assertThat(textsIn(journal)).containsExactly("new");
        }
        try (Journal again = opened()) {
            assertThat(textsIn(again)).containsExactly("new");
        }
    }

    @Test
    void half_a_first_page_is_enough() throws IOException {
        for (int half : new int[] {0, PAGE / 2}) {
            try (Journal journal = opened()) {
                append(journal, "one");
            }
            overwrite(half, PAGE / 2);
            try (Journal again = opened()) {
                assertThat(textsIn(again)).containsExactly("one");
                again.startAnew();
            }
        }
        overwrite(0, PAGE);
        assertThatThrownBy(() -> Journal.openExisting(path(), "")).hasMessageContaining("does not say");
    }

    @Test
    void room_is_made_ahead_and_given_back_with_the_records() throws IOException {
        try (Journal journal = opened()) {
            append(journal, "one");
            long made = Files.size(path());
            for (int i = 0; i < 100; i++) {
                append(journal, "more");
            }
            assertThat(Files.size(path())).isEqualTo(made).isEqualTo(1 << 20);

            journal.empty();
            assertThat(Files.size(path())).isEqualTo(PAGE);
            append(journal, "new");
            assertThat(textsIn(journal)).containsExactly("new");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FULL_HALFWAY"})
    void a_record_for_which_there_is_no_room_is_not_there_and_goes_in_later(Fault fault) throws IOException {
        FailingDisk.install();
        try (Journal journal = opened(FailingDisk.PREFIX)) {
            append(journal, "one");
            FailingDisk.become(fault);
            assertThatThrownBy(() -> append(journal, "two".repeat(3000))).hasMessageContaining("No space left");
            assertThat(journal.isUncertain()).isFalse();
            FailingDisk.become(Fault.NONE);

            append(journal, "three");
            assertThat(textsIn(journal)).containsExactly("one", "three");
        }
    }

    @Test
    void after_a_record_that_the_disk_did_not_confirm_it_takes_no_other() throws IOException {
        FailingDisk.install();
        try (Journal journal = opened(FailingDisk.PREFIX)) {
            FailingDisk.become(Fault.NO_SYNC);
            assertThatThrownBy(() -> append(journal, "one")).hasMessageContaining("Input/output error");
            FailingDisk.become(Fault.NONE);

            assertThat(journal.isUncertain()).isTrue();
            assertThatThrownBy(() -> append(journal, "two")).hasMessageContaining("restart");
        }
    }

    @Test
    void a_journal_of_a_later_version_is_refused() throws IOException {
        opened().close();
        ByteBuffer head = ByteBuffer.wrap(Files.readAllBytes(path()));
        java.util.zip.CRC32C checksum = new java.util.zip.CRC32C();
        head.putInt(12, 2);
        checksum.update(head.array(), 12, 12);
        head.putInt(8, (int) checksum.getValue());
        Files.write(path(), head.array());

        assertThatThrownBy(this::opened).hasMessageContaining("another version");
    }
}
