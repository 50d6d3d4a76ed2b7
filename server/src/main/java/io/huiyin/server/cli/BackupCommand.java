package io.huiyin.server.cli;

import io.huiyin.server.control.ControlClient;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.safekeeping.BackupJob;
import io.huiyin.server.safekeeping.BackupSummary;
import io.huiyin.storage.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies everything that cannot be derived, while the server runs or not, and verifies what it wrote. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy the ledger, the kept state and the attachments to a directory, and the keys to another, and"
                + " verify the copy. Runs in the server when one has the data open. The same command again brings the"
                + " backup up to date, or goes on where it was stopped; until it is done the backup before stays good.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "Where the backup goes; the server's account must be able to write there.")
    private Path directory = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "Where the keys go: another directory, best on another medium under another person's care.")
    private Path keys = Path.of("");

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ResultOption result = new ResultOption();

    @Override
    public Integer call() throws IOException {
        BackupSummary summary;
        try (TerminalProgress progress = new TerminalProgress("backup")) {
            summary = run(progress);
        }
        result.print(summary, this::print);
        return CommandLine.ExitCode.OK;
    }

    private BackupSummary run(TerminalProgress progress) throws IOException {
        var argument = new BackupJob.Argument(absolute(directory), absolute(keys));
        Optional<BackupSummary> there = ControlClient.run(data.data(), BackupJob.KIND, argument, progress);
        if (there.isPresent()) {
            return there.get();
        }
        HouseSettings settings = data.settings();
        try (Storage storage = StorageOpening.existing(settings, Clock.systemUTC())) {
            return new BackupJob(storage, settings.ownMasterKey(System.getenv()), Clock.systemUTC())
                    .run(argument, progress);
        }
    }

    private void print(BackupSummary summary, PrintWriter out) {
        out.printf("backup      %s%n", summary.backupId());
        out.printf("ledger      %s%n", summary.ledgerId());
        out.printf("blocks      %d, %d of them new here%n", summary.height() + 1, summary.blocksWritten());
        out.printf("events      %d%n", summary.events());
        out.printf("head        %s%n", summary.headHash());
        out.printf("root        %s%n", summary.rootHash());
        out.printf("kept state  %d entries%n", summary.keptEntries());
        out.printf("attachments %d%n", summary.attachments());
        out.println(
                summary.masterKeyIncluded()
                        ? "master key  with the keys in " + absolute(keys)
                        : "master key  NOT in this backup: it lies elsewhere; keep a copy of it apart");
        out.println("verified");
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
