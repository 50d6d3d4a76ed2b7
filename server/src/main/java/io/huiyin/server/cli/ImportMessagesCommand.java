package io.huiyin.server.cli;

import io.huiyin.server.house.House;
import io.huiyin.server.importing.ImportMessagesJob;
import io.huiyin.server.importing.ImportSummary;
import io.huiyin.server.importing.ImportSummaryText;
import io.huiyin.server.importing.RejectionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a file of citizens' messages with their replies. */
@Command(
        name = "messages",
        mixinStandardHelpOptions = true,
        description = "Load citizens' messages with their replies from a CSV file. The same file again imports nothing"
                + " twice; a stopped run goes on where it was. Runs in the server when one has the data open.")
final class ImportMessagesCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "CSV in UTF-8 with the columns message_no, author, subject, received_at, details, reply,"
                    + " replied_at; times local to Asia/Shanghai.")
    private Path file = Path.of("");

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print the result as one JSON line and nothing else.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write every rejected row to this CSV file.")
    private @Nullable Path report;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ImportSummary summary;
        try (TerminalProgress progress = new TerminalProgress("import messages")) {
            summary = run(progress);
        }
        if (report != null) {
            RejectionReport.write(report, summary.rejections());
        }
        spec.commandLine()
                .getOut()
                .println(json ? ImportSummaryText.asJson(summary) : ImportSummaryText.forPeople(summary));
        return CommandLine.ExitCode.OK;
    }

    private ImportSummary run(TerminalProgress progress) throws IOException {
        var argument =
                new ImportMessagesJob.Argument(file.toAbsolutePath().normalize().toString());
        return HouseJobs.run(data, ImportMessagesJob.KIND, argument, progress, House::messagesImport);
    }
}
