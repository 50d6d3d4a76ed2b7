package io.huiyin.server.health;

import io.huiyin.api.health.HealthFigure.Bytes;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Room on the disk of the data directory; with MongoDB that of the search index only. */
record DiskCheck(Path data) implements HealthCheck {

    private static final long GIB = 1L << 30;
    private static final long FILLS_BELOW = 5 * GIB;
    private static final long NEARLY_FULL_BELOW = GIB;

    @Override
    public HealthSubject subject() {
        return HealthSubject.DISK;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        try {
            FileStore disk = Files.getFileStore(data);
            long free = disk.getUsableSpace();
            return List.of(
                    HealthLine.of(subject(), now, judge(free), new Bytes(free), new Bytes(disk.getTotalSpace())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How so many free bytes are to be taken. */
    static HealthFinding judge(long free) {
        if (free < NEARLY_FULL_BELOW) {
            return HealthFinding.DISK_NEARLY_FULL;
        }
        return free < FILLS_BELOW ? HealthFinding.DISK_FILLS : HealthFinding.DISK_ROOMY;
    }
}
