package io.huiyin.server.cli;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.safekeeping.ForgottenFile;
import io.huiyin.server.safekeeping.Restore;
import io.huiyin.server.safekeeping.RestoreSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Brings a house back from a backup into an empty place. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Verify a backup and bring the house back from it into a new data directory or an empty MongoDB."
                + " The restored ledger must have the backup's head and root, or nothing is left. Sending stays held"
                + " until a person releases it in the console.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The backup.")
    private Path directory = Path.of("");

    @Option(names = "--keys", required = true, paramLabel = "DIR", description = "Where its keys are.")
    private Path keys = Path.of("");

    @Option(
            names = "--forgotten",
            paramLabel = "FILE",
            description = "Persons forgotten since this backup, one pseudonym a line: the forgotten.txt of the newest"
                    + " backup there is. Their keys are destroyed before anything can be served. May be given again.")
    private List<Path> forgotten = new ArrayList<>();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print the result as one JSON line and nothing else.")
    private boolean json;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        HouseSettings settings = data.settings();
        List<PersonId> persons = new ArrayList<>();
        for (Path file : forgotten) {
            persons.addAll(ForgottenFile.read(file));
        }
        RestoreSummary summary;
        try (TerminalProgress progress = new TerminalProgress("restore")) {
            summary = new Restore(
                            directory,
                            keys,
                            persons,
                            settings.masterKey(),
                            System.getenv(),
                            Clock.systemUTC(),
                            progress)
                    .into(StorageOpening.destination(settings, Clock.systemUTC()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(summary));
        } else {
            print(summary, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private static void print(RestoreSummary summary, PrintWriter out) {
        out.printf("backup      %s%n", summary.backupId());
        out.printf("ledger      %s%n", summary.ledgerId());
        out.printf("blocks      %d%n", summary.height() + 1);
        out.printf("events      %d%n", summary.events());
        out.printf("head        %s%n", summary.headHash());
        out.printf("root        %s%n", summary.rootHash());
        out.printf("forgotten   %d persons%n", summary.forgotten());
        out.println("sending     held, until a system administrator releases it in the console (消息)");
        out.println("verified");
    }
}
