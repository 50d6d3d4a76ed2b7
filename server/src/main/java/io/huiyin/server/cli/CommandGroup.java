package io.huiyin.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Spec;

/** A command that does nothing by itself and names those that do. */
abstract class CommandGroup implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: " + commands);
    }
}
