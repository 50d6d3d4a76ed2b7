package io.huiyin.server.cli;

import io.huiyin.verifier.cli.Found;
import io.huiyin.verifier.cli.OfflineVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a bundle, a receipt or a checkpoint without any data of the house. */
@Command(
        name = "verify-bundle",
        mixinStandardHelpOptions = true,
        description = "Verify a bundle, a receipt or a checkpoint offline, with nothing but the public key. The same as"
                + " the stand-alone ledger-verifier.jar does. Exit code 0: sound; 1: something is wrong.")
final class VerifyBundleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The bundle, receipt or checkpoint.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "A public key, or a file that holds it.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint you kept: the bundle must agree with it.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--succession",
            paramLabel = "FILE",
            description = "A note in which a key names the one after it, the oldest first.")
    private List<Path> successions = new ArrayList<>();

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Found found;
        try (TerminalProgress progress = new TerminalProgress("verify-bundle")) {
            found = OfflineVerifier.of(
                            keys, successions, checkpoints, (checked, all, events) -> progress.advanced(checked, all))
                    .verify(file);
        }
        found.lines().forEach(spec.commandLine().getOut()::println);
        return found.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
