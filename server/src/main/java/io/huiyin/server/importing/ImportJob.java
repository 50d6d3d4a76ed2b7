package io.huiyin.server.importing;

import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** The import of one kind of file as a job. */
public final class ImportJob implements HouseJob<ImportJob.Argument, ImportSummary> {

    /** Citizens' messages with their replies. */
    public static final JobKind<Argument, ImportSummary> MESSAGES =
            new JobKind<>("import-messages", Argument.class, ImportSummary.class);

    /** Complaints to a city council. */
    public static final JobKind<Argument, ImportSummary> COUNCIL =
            new JobKind<>("import-council", Argument.class, ImportSummary.class);

    private final JobKind<Argument, ImportSummary> kind;
    private final BiFunction<Path, ZoneId, HistoryFile> fileOf;
    private final HistoryImport historyImport;
    private final ZoneId zone;

    private ImportJob(
            JobKind<Argument, ImportSummary> kind,
            BiFunction<Path, ZoneId, HistoryFile> fileOf,
            HistoryImport historyImport,
            ZoneId zone) {
        this.kind = kind;
        this.fileOf = fileOf;
        this.historyImport = historyImport;
        this.zone = zone;
    }

    /** The import of messages. */
    public static ImportJob ofMessages(CommandGateway commands, WorkingCalendar calendar, ZoneId zone) {
        return new ImportJob(MESSAGES, MessagesFile::new, new HistoryImport(commands, calendar), zone);
    }

    /** The import of complaints to a city council. */
    public static ImportJob ofCouncil(CommandGateway commands, WorkingCalendar calendar, ZoneId zone) {
        return new ImportJob(COUNCIL, CouncilFile::new, new HistoryImport(commands, calendar), zone);
    }

    /**
     * Which file.
     *
     * @param file absolute path, readable by the process that has the data open
     */
    public record Argument(String file) {}

    @Override
    public JobKind<Argument, ImportSummary> kind() {
        return kind;
    }

    @Override
    public ImportSummary run(Argument argument, ProgressListener progress) throws IOException {
        return historyImport.run(fileOf.apply(Path.of(argument.file()), zone), progress);
    }
}
