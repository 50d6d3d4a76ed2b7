package io.huiyin.benchmarks.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the disk itself can do, and what lies on it. */
final class Disk {

    private static final long FOR_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int MIB = 1 << 20;

    private Disk() {}

    /** How many times a second so many bytes can be appended to a file and forced. */
    static double forcesPerSecond(Path directory, int bytes) throws IOException {
        Path file = Files.createTempFile(directory, "force-", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long began = System.nanoTime();
            long count = 0;
            for (; System.nanoTime() - began < FOR_NANOS; count++) {
                channel.write(ByteBuffer.allocate(bytes));
                channel.force(false);
            }
            return count * 1e9 / (System.nanoTime() - began);
        } finally {
            Files.delete(file);
        }
    }

    /** Sizes of the files below a directory that hold at least one MiB, folders of many small ones as one. */
    static String sizes(Path data) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : new String[] {"ledger.mv", "kept.mv"}) {
            text.append(name)
                    .append(' ')
                    .append(size(data.resolve("store").resolve(name)) / MIB)
                    .append(" MiB, ");
        }
        long views = 0;
        try (Stream<Path> files = Files.list(data.resolve("store"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("views-"))
                    .toList()) {
                views += size(file);
            }
        }
        long search = 0;
        try (Stream<Path> files = Files.list(data.resolve("search"))) {
            for (Path file : files.toList()) {
                search += size(file);
            }
        }
        return text.append("views ")
                .append(views / MIB)
                .append(" MiB, search ")
                .append(search / MIB)
                .append(" MiB")
                .toString();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
