package io.huiyin.server.safekeeping;

import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Backs up a house that runs, or a store at rest. */
public final class BackupJob implements HouseJob<BackupJob.Argument, BackupSummary> {

    /** Which job it is. */
    public static final JobKind<Argument, BackupSummary> KIND =
            new JobKind<>("backup", Argument.class, BackupSummary.class);

    private final Storage storage;
    private final @Nullable Path masterKey;
    private final Clock clock;

    /**
     * @param storage what to back up
     * @param masterKey the file of the master key where the house keeps it itself; null where others have it in their care
     */
    public BackupJob(Storage storage, @Nullable Path masterKey, Clock clock) {
        this.storage = storage;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /**
     * Where to.
     *
     * @param directory an absolute path, for everything but the keys
     * @param keysDirectory an absolute path, for the keys
     */
    public record Argument(String directory, String keysDirectory) {}

    @Override
    public JobKind<Argument, BackupSummary> kind() {
        return KIND;
    }

    @Override
    public BackupSummary run(Argument argument, ProgressListener progress) throws IOException {
        BackupPlace place = new BackupPlace(Path.of(argument.directory()), Path.of(argument.keysDirectory()));
        try (BackupLock lock = BackupLock.hold(place)) {
            return new Backup(storage, masterKey, clock, lock.place(), progress).run();
        }
    }
}
