package io.huiyin.server.cli;

import io.huiyin.server.house.House;
import io.huiyin.server.importing.ImportJob;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Loads citizens' messages with their replies. */
@Command(
        name = "messages",
        mixinStandardHelpOptions = true,
        description = "Load citizens' messages with their replies: message_no, author, subject, received_at, details,"
                + " reply, replied_at; times local to Asia/Shanghai. The same file again imports nothing twice; a"
                + " stopped run goes on where it was. Runs in the server when one has the data open.")
final class ImportMessagesCommand implements Callable<Integer> {

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.run(
                ImportJob.MESSAGES, House::messagesImport, spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
