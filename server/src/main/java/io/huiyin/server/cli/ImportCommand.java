package io.huiyin.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Groups the imports. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Load an older system's cases.",
        subcommands = {ImportMessagesCommand.class, ImportCouncilCommand.class})
final class ImportCommand implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to import: messages or council");
    }
}
