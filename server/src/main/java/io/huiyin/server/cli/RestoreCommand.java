package io.huiyin.server.cli;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.server.checkpoint.Testimony;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.safekeeping.ForgottenFile;
import io.huiyin.server.safekeeping.Restore;
import io.huiyin.server.safekeeping.RestoreSummary;
import io.huiyin.server.safekeeping.SignedPast;
import io.huiyin.verifier.cli.OfflineVerifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A checkpoint kept elsewhere, or a directory to which checkpoints were delivered: the ledger must"
                            + " have what they cover. The checkpoints in the backup are compared in any case. May be repeated;"
                            + " HUIYIN_CHECKPOINT_DIRECTORY counts where none is given.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A public key you trust, or a file that holds it. The keys of the backup are trusted, too.")
    private List<String> publicKeys = new ArrayList<>();

    @Option(
            names = "--accept-lost-tail",
            description = "Restore though checkpoints cover more than the backup has: what came after it is lost.")
    private boolean acceptLostTail;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ResultOption result = new ResultOption();

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
                            past(),
                            settings.masterKey(),
                            System.getenv(),
                            Clock.systemUTC(),
                            progress)
                    .into(StorageOpening.destination(settings, Clock.systemUTC()));
        }
        result.print(summary, RestoreCommand::print);
        return CommandLine.ExitCode.OK;
    }

    private SignedPast past() throws IOException {
        Testimony testimony = new Testimony();
        for (String key : publicKeys) {
            testimony.trust(OfflineVerifier.key(key));
        }
        for (Path place : checkpoints.isEmpty() ? delivered() : checkpoints) {
            testimony.takeFrom(place);
        }
        return new SignedPast(testimony, acceptLostTail);
    }

    private static List<Path> delivered() {
        return Optional.ofNullable(System.getenv("HUIYIN_CHECKPOINT_DIRECTORY"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory)
                .stream()
                .toList();
    }

    private static void print(RestoreSummary summary, PrintWriter out) {
        out.printf("backup      %s%n", summary.backupId());
        out.printf("ledger      %s%n", summary.ledgerId());
        out.printf("blocks      %d%n", summary.height() + 1);
        out.printf("events      %d%n", summary.events());
        out.printf("head        %s%n", summary.headHash());
        out.printf("root        %s%n", summary.rootHash());
        out.printf("checkpoints agrees with %d%n", summary.checkpoints());
        if (summary.lost() > 0) {
            out.printf("LOST        %d events that were signed after the backup%n", summary.lost());
        }
        out.printf("forgotten   %d persons%n", summary.forgotten());
        out.println("sending     held, until a system administrator releases it in the console (消息)");
        out.println("verified");
    }
}
