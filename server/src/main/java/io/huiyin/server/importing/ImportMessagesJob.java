package io.huiyin.server.importing;

import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;

/** The import of messages as a job. */
public final class ImportMessagesJob implements HouseJob<ImportMessagesJob.Argument, ImportSummary> {

    /** Which job it is. */
    public static final JobKind<Argument, ImportSummary> KIND =
            new JobKind<>("import-messages", Argument.class, ImportSummary.class);

    private final MessagesImport messagesImport;

    public ImportMessagesJob(MessagesImport messagesImport) {
        this.messagesImport = messagesImport;
    }

    /**
     * Which file.
     *
     * @param file absolute path, readable by the process that has the data open
     */
    public record Argument(String file) {}

    @Override
    public JobKind<Argument, ImportSummary> kind() {
        return KIND;
    }

    @Override
    public ImportSummary run(Argument argument, ProgressListener progress) throws IOException {
        return messagesImport.run(Path.of(argument.file()), progress);
    }
}
