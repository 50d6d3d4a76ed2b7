package io.huiyin.server.cli;

import io.huiyin.server.control.JobKind;
import io.huiyin.server.house.House;
import io.huiyin.server.importing.ImportJob;
import io.huiyin.server.importing.ImportSummary;
import io.huiyin.server.importing.ImportSummaryText;
import io.huiyin.server.importing.LoadThenRead;
import io.huiyin.server.importing.RejectionReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every import is told, and how it runs and reports. */
final class ImportOptions {

    @Parameters(paramLabel = "FILE", description = "A CSV file in UTF-8, plain or gzipped (.gz).")
    private Path file = Path.of("");

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print the result as one JSON line and nothing else.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write every rejected row to this CSV file.")
    private @Nullable Path report;

    void run(JobKind<ImportJob.Argument, ImportSummary> kind, Function<House, ImportJob> job, PrintWriter out)
            throws IOException {
        ImportSummary summary;
        try (TerminalProgress progress = new TerminalProgress(kind.name())) {
            var argument =
                    new ImportJob.Argument(file.toAbsolutePath().normalize().toString());
            summary = HouseJobs.run(
                    data,
                    kind,
                    argument,
                    progress,
                    house -> new LoadThenRead(house, job.apply(house), progress.followedBy("views")));
        }
        if (report != null) {
            RejectionReport.write(report, summary.rejections());
        }
        out.println(json ? ImportSummaryText.asJson(summary) : ImportSummaryText.forPeople(summary));
    }
}
