package io.huiyin.server.cli;

import io.huiyin.server.checkpoint.KeyReplacementJob;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Replaces the key that signs how far the ledger has come. */
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        description = "Sign checkpoints with a new key from now on. The ledger records it, the old key vouches for it,"
                + " and every node follows. Whoever trusts an older key needs the succession that is printed. Runs in the"
                + " server when one has the data open.")
final class RotateKeyCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ResultOption result = new ResultOption();

    @Override
    public Integer call() throws IOException {
        KeyReplacementJob.Replaced replaced = HouseJobs.run(
                data,
                KeyReplacementJob.KIND,
                new KeyReplacementJob.Argument(),
                ProgressListener.SILENT,
                House::keyReplacement);
        result.print(replaced, RotateKeyCommand::print);
        return CommandLine.ExitCode.OK;
    }

    private static void print(KeyReplacementJob.Replaced replaced, PrintWriter out) {
        out.printf("replaced    %s%n", replaced.replaced());
        out.printf("new key     %s%n", replaced.key());
        out.printf("on record   event %d; from there on only the new key signs%n", replaced.position());
        out.println("back up the keys now (./huiyin backup), and give this succession to whoever trusts the old key:");
        out.println();
        out.print(replaced.succession());
    }
}
