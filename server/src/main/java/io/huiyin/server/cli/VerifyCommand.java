package io.huiyin.server.cli;

import io.huiyin.server.control.ControlClient;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.verifying.VerifyJob;
import io.huiyin.storage.Storage;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.cli.OfflineVerifier;
import io.huiyin.verifier.verify.Problem;
import io.huiyin.verifier.verify.VerificationReport;
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
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

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
            description = "The public key, or a file that holds it: checkpoints that it did not sign are refused.")
    private @Nullable String key;

    @Option(names = "--json", description = "Print the result as one JSON line and nothing else.")
    private boolean json;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        VerifyJob.Argument argument = new VerifyJob.Argument(kept());
        VerificationReport report;
        try (TerminalProgress progress = new TerminalProgress("verify")) {
            report = run(argument, progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(report));
        } else {
            print(report, out);
        }
        return report.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private VerificationReport run(VerifyJob.Argument argument, TerminalProgress progress) throws IOException {
        Optional<VerificationReport> there = ControlClient.run(data.data(), VerifyJob.KIND, argument, progress);
        if (there.isPresent()) {
            return there.get();
        }
        try (Storage storage = StorageOpening.existing(data.settings(), Clock.systemUTC())) {
            return new VerifyJob(storage.blocks()).run(argument, progress);
        }
    }

    private List<String> kept() throws IOException {
        List<String> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            SignedCheckpoint checkpoint = OfflineVerifier.checkpoint(file);
            if (key != null) {
                new TrustedKeys(List.of(OfflineVerifier.key(key))).require(checkpoint);
            }
            kept.add(checkpoint.text());
        }
        return kept;
    }

    private static void print(VerificationReport report, PrintWriter out) {
        out.printf("ledger   %s%n", report.ledgerId());
        out.printf("blocks   %d%n", report.blocks());
        out.printf("events   %d%n", report.events());
        out.printf("root     %s%n", report.rootHash());
        Problem problem = report.problem();
        out.println(
                problem == null
                        ? "sound"
                        : "NOT SOUND at block %d: %s".formatted(problem.height(), problem.sentence()));
    }
}
