package io.huiyin.server.cli;

import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.MovedHouse;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.safekeeping.Migration;
import io.huiyin.server.safekeeping.MigrationSummary;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Moves a house from its data directory to a MongoDB. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description =
                "Move the house in a data directory, which no server may have open, to an empty MongoDB: every block"
                        + " unchanged, the same ledger, the same root. The same command again goes on where it was stopped. At"
                        + " the end nothing differs, and the data directory is no longer served.")
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ResultOption result = new ResultOption();

    @Override
    public Integer call() throws IOException {
        HouseSettings settings = data.settings();
        if (settings.isEmbedded()) {
            throw new StorageException("Say where to: --mongodb-uri or --mongodb-uri-file names an empty MongoDB.");
        }
        Clock clock = Clock.systemUTC();
        MigrationSummary summary;
        try (TerminalProgress progress = new TerminalProgress("migrate");
                Storage source = StorageOpening.toBeMoved(settings);
                Storage target = StorageOpening.toMoveTo(settings, clock)) {
            summary = new Migration(progress)
                    .move(source, target, () -> MovedHouse.note(settings, target.description(), clock.instant()));
        }
        result.print(summary, MigrateCommand::print);
        return CommandLine.ExitCode.OK;
    }

    private static void print(MigrationSummary summary, PrintWriter out) {
        out.printf("ledger      %s%n", summary.ledgerId());
        out.printf("blocks      %d%n", summary.height() + 1);
        out.printf("events      %d%n", summary.events());
        out.printf("root        %s%n", summary.rootHash());
        out.printf("kept state  %d entries%n", summary.keptEntries());
        out.printf("attachments %d%n", summary.attachments());
        out.println("equal in both places; serve the MongoDB from now on, with the same master key");
    }
}
