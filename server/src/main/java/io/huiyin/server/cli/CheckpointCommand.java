package io.huiyin.server.cli;

import io.huiyin.server.checkpoint.CheckpointJob;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Signs how far the ledger has come. */
@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        description = "Sign how far the ledger has come, and print the checkpoint. Keep it elsewhere: it proves later"
                + " that nothing before it was changed. Runs in the server when one has the data open.")
final class CheckpointCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--public-key", description = "Print the public key instead, which verifies checkpoints.")
    private boolean publicKey;

    @Option(
            names = "--successions",
            description = "Print the notes instead in which each key names the one after it, the oldest first.")
    private boolean successions;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to this new file instead.")
    private @Nullable Path out;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CheckpointJob.Answer answer = HouseJobs.run(
                data, CheckpointJob.KIND, new CheckpointJob.Argument(), ProgressListener.SILENT, House::checkpoint);
        String text = text(answer);
        if (out == null) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.print(text);
            terminal.flush();
        } else {
            Files.writeString(out, text, StandardOpenOption.CREATE_NEW);
        }
        return CommandLine.ExitCode.OK;
    }

    private String text(CheckpointJob.Answer answer) {
        if (successions) {
            return String.join("\n", answer.successions());
        }
        return publicKey ? answer.publicKey() + "\n" : answer.checkpoint();
    }
}
