package io.huiyin.server.cli;

import io.huiyin.personaldata.HouseSecrets;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.server.control.ControlClient;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.verifying.VerificationBookmarks;
import io.huiyin.server.verifying.VerifyJob;
import io.huiyin.storage.Storage;
import io.huiyin.verifier.cli.OfflineVerifier;
import io.huiyin.verifier.verify.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves the whole ledger sound, or names the first block that is not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check every block and event of the ledger. Exit code 0: sound; 1: something is wrong. Runs in"
                + " the server when one has the data open.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint kept elsewhere: the ledger must begin with what it covers. Only this shows that"
                    + " the end was cut off, or everything written anew. May be repeated.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A public key you trust, or a file that holds it: checkpoints that neither it nor a key it has"
                            + " named signed are refused, and so is a ledger that names keys of its own. May be repeated.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--succession",
            paramLabel = "FILE",
            description = "A note in which a key names the one after it, the oldest first. Needed only where the ledger"
                    + " does not say so any more.")
    private List<Path> successions = new ArrayList<>();

    @Option(
            names = "--anew",
            description =
                    "Begin with block 0. Otherwise a verification that was interrupted within the last day and asked"
                            + " the same goes on where it was.")
    private boolean anew;

    @Mixin
    private ResultOption result = new ResultOption();

    @Override
    public Integer call() throws IOException {
        VerifyJob.Argument argument = argument();
        VerifyJob.Verified report;
        try (TerminalProgress progress = new TerminalProgress("verify")) {
            report = run(argument, progress);
        }
        result.print(report, VerifyCommand::print);
        return report.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private VerifyJob.Verified run(VerifyJob.Argument argument, TerminalProgress progress) throws IOException {
        Optional<VerifyJob.Verified> there = ControlClient.run(data.data(), VerifyJob.KIND, argument, progress);
        if (there.isPresent()) {
            return there.get();
        }
        try (Storage storage = StorageOpening.existing(data.settings(), Clock.systemUTC())) {
            return new VerifyJob(storage.blocks(), bookmarks()).run(argument, progress);
        }
    }

    private VerifyJob.Argument argument() throws IOException {
        List<String> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            kept.add(OfflineVerifier.checkpoint(file).text());
        }
        List<String> trusted = new ArrayList<>();
        for (String key : keys) {
            trusted.add(OfflineVerifier.key(key).text());
        }
        List<String> words = new ArrayList<>();
        for (Path file : successions) {
            words.add(OfflineVerifier.succession(file).encode());
        }
        return new VerifyJob.Argument(kept, trusted, words, anew);
    }

    /** None for a copy without the master key: nobody could tell who wrote them. */
    private @Nullable VerificationBookmarks bookmarks() {
        HouseSettings settings = data.settings();
        return MasterKey.ifThere(System.getenv(), settings.masterKey())
                .map(key -> new VerificationBookmarks(settings.data(), new HouseSecrets(key), Clock.systemUTC()))
                .orElse(null);
    }

    private static void print(VerifyJob.Verified report, PrintWriter out) {
        out.printf("ledger   %s%n", report.ledgerId());
        out.printf("blocks   %d%n", report.blocks());
        out.printf("events   %d%n", report.events());
        out.printf("root     %s%n", report.rootHash());
        if (report.wentOnAfter() != null) {
            out.printf("went on  after block %d, verified from %s on%n", report.wentOnAfter(), report.begunAt());
        }
        Problem problem = report.problem();
        out.println(
                problem == null
                        ? "核验通过 sound"
                        : "核验不通过：%s NOT SOUND at block %d: %s"
                                .formatted(problem.chinese(), problem.height(), problem.sentence()));
    }
}
