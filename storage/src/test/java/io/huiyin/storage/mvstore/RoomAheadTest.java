package io.huiyin.storage.mvstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomAheadTest {

    private static final int BLOCK = 4096;

    @TempDir
    Path directory;

    private FileChannel opened() throws IOException {
        return opened("");
    }

    private FileChannel opened(String below) throws IOException {
        return FilePath.get(RoomAhead.over(below) + file()).open("rw");
    }

    private Path file() {
        return directory.resolve("file");
    }

    private static ByteBuffer content(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        return ByteBuffer.wrap(bytes);
    }

    @Test
    void a_small_write_at_the_end_makes_room_for_those_after_it() throws IOException {
        try (FileChannel file = opened()) {
            file.write(content(BLOCK), 0);
            long made = Files.size(file());
            for (int i = 1; i < 100; i++) {
                file.write(content(BLOCK), (long) i * BLOCK);
            }

            assertThat(made).isEqualTo(BLOCK + RoomAhead.ROOM);
            assertThat(Files.size(file())).isEqualTo(made);
            assertThat(file.size()).isEqualTo(100L * BLOCK);
        }
    }

    @Test
    void a_large_write_makes_no_room() throws IOException {
        try (FileChannel file = opened()) {
            file.write(content(RoomAhead.SMALL + BLOCK), 0);

            assertThat(Files.size(file())).isEqualTo(file.size()).isEqualTo(RoomAhead.SMALL + BLOCK);
        }
    }

    @Test
    void whoever_opens_it_again_is_told_where_the_content_ends() throws IOException {
        try (FileChannel file = opened()) {
            file.write(content(3 * BLOCK - 100), 0);
        }

        try (FileChannel again = opened()) {
            assertThat(again.size()).isEqualTo(3L * BLOCK);
            again.write(content(BLOCK), again.size());
            assertThat(again.size()).isEqualTo(4L * BLOCK);
        }
    }

    @Test
    void a_file_of_zeros_or_without_anything_has_no_content() throws IOException {
        try (FileChannel fresh = opened()) {
            assertThat(fresh.size()).isZero();
        }
        Files.write(file(), new byte[300_000]);

        try (FileChannel zeros = opened()) {
            assertThat(zeros.size()).isZero();
        }
    }

    @Test
    void what_is_cut_off_is_gone_with_its_room() throws IOException {
        try (FileChannel file = opened()) {
            file.write(content(3 * BLOCK), 0);
            file.truncate(BLOCK);

            assertThat(file.size()).isEqualTo(BLOCK);
            assertThat(Files.size(file())).isEqualTo(BLOCK);
            file.write(content(BLOCK), BLOCK);
            assertThat(file.size()).isEqualTo(2L * BLOCK);
        }
    }

    @Test
    void a_disk_without_room_ahead_may_still_have_room_for_the_write() throws IOException {
        NarrowDisk.leaves(2 * BLOCK);
        try (FileChannel file = opened(NarrowDisk.PREFIX)) {
            file.write(content(BLOCK), 0);
            file.write(content(BLOCK), BLOCK);

            assertThat(file.size()).isEqualTo(2L * BLOCK);
        }
    }
}
