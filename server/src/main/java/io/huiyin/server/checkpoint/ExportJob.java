package io.huiyin.server.checkpoint;

import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The writing of a bundle as a job. */
public final class ExportJob implements HouseJob<ExportJob.Argument, ExportJob.Exported> {

    /** Which job it is. */
    public static final JobKind<Argument, Exported> KIND = new JobKind<>("export", Argument.class, Exported.class);

    private final LedgerExport export;

    ExportJob(LedgerExport export) {
        this.export = export;
    }

    /**
     * What to write where.
     *
     * @param file absolute path of a file that is not there yet, writable by the process that has the data open
     * @param stream the case's id; absent for the whole ledger
     * @param since the text of a checkpoint kept elsewhere; absent for none
     */
    public record Argument(
            String file, @Nullable String stream, @Nullable String since) {}

    /**
     * What was written.
     *
     * @param events events in the bundle
     * @param file where
     */
    public record Exported(long events, String file) {}

    @Override
    public JobKind<Argument, Exported> kind() {
        return KIND;
    }

    @Override
    public Exported run(Argument argument, ProgressListener progress) throws IOException {
        Path file = Path.of(argument.file());
        if (Files.exists(file)) {
            throw new IOException("There is a file " + file + " already; name another one");
        }
        Path incoming = file.resolveSibling(file.getFileName() + ".part");
        try {
            long events = write(argument, incoming, progress);
            Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
            return new Exported(events, file.toString());
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private long write(Argument argument, Path incoming, ProgressListener progress) throws IOException {
        String stream = argument.stream();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(incoming))) {
            if (stream == null) {
                return export.ledger(out, progress).size();
            }
            long events = export.stream(out, stream, since(argument), progress);
            if (events == 0) {
                throw new IOException("The ledger has no events of " + stream);
            }
            return events;
        }
    }

    private static Optional<Checkpoint> since(Argument argument) {
        return Optional.ofNullable(argument.since())
                .map(SignedCheckpoint::parse)
                .map(SignedCheckpoint::checkpoint);
    }
}
