package io.huiyin.server.cli;

import io.huiyin.ledger.verify.Problem;
import io.huiyin.ledger.verify.VerificationReport;
import io.huiyin.server.control.ControlClient;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.verifying.VerifyJob;
import io.huiyin.storage.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Option(names = "--json", description = "Print the result as one JSON line and nothing else.")
    private boolean json;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        VerificationReport report;
        try (TerminalProgress progress = new TerminalProgress("verify")) {
            report = run(progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(report));
        } else {
            print(report, out);
        }
        return report.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private VerificationReport run(TerminalProgress progress) throws IOException {
        Optional<VerificationReport> there =
                ControlClient.run(data.data(), VerifyJob.KIND, new VerifyJob.Argument(), progress);
        if (there.isPresent()) {
            return there.get();
        }
        try (Storage storage = StorageOpening.existing(data.settings(), Clock.systemUTC())) {
            return new VerifyJob(storage.blocks()).run(new VerifyJob.Argument(), progress);
        }
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
