package io.huiyin.server.cli;

import io.huiyin.api.account.Role;
import io.huiyin.server.access.OpenAccountJob;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens an account with a random password. */
@Command(
        name = "open-account",
        mixinStandardHelpOptions = true,
        description = "Open an account and print its random password once. Runs in the server when one has the data"
                + " open.")
final class OpenAccountCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--login", required = true, description = "What the person types to sign in.")
    private String login = "";

    @Option(names = "--name", required = true, description = "What colleagues call the person.")
    private String name = "";

    @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.HOTLINE_AGENT;

    @Option(names = "--unit", description = "The unit's id, for handlers and security officers.")
    private @Nullable String unit;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        OpenAccountJob.Opened opened = HouseJobs.run(
                data,
                OpenAccountJob.KIND,
                new OpenAccountJob.Argument(login, name, role, unit),
                ProgressListener.SILENT,
                House::openAccount);
        spec.commandLine().getOut().printf("%s %s%n", opened.login(), opened.password());
        return CommandLine.ExitCode.OK;
    }
}
