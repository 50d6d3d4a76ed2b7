package io.huiyin.server.cli;

import io.huiyin.server.checkpoint.ExportJob;
import io.huiyin.server.house.House;
import io.huiyin.verifier.cli.OfflineVerifier;
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

/** Writes a bundle that proves the ledger, or a case, to somebody who has nothing but the public key. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a bundle of the whole ledger, or of one case with its proofs, that anybody can verify"
                + " offline. Runs in the server when one has the data open.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file = Path.of("");

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--case",
            paramLabel = "ID",
            description = "Only the events of this case: complaint-… or incident-…")
    private @Nullable String caseId;

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "With --case: a checkpoint kept elsewhere; the bundle then also proves that the ledger still"
                    + " begins with what it covers.")
    private @Nullable Path since;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (since != null && caseId == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--since needs --case");
        }
        String kept = since == null ? null : OfflineVerifier.checkpoint(since).text();
        ExportJob.Exported exported;
        try (TerminalProgress progress = new TerminalProgress("export")) {
            exported = HouseJobs.run(
                    data,
                    ExportJob.KIND,
                    new ExportJob.Argument(file.toAbsolutePath().normalize().toString(), caseId, kept),
                    progress,
                    House::export);
        }
        spec.commandLine().getOut().printf("%d events in %s%n", exported.events(), exported.file());
        return CommandLine.ExitCode.OK;
    }
}
