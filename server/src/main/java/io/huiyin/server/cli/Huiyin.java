package io.huiyin.server.cli;

import io.huiyin.api.refusal.RefusedException;
import io.huiyin.deadlines.InvalidRulesException;
import io.huiyin.personaldata.PersonalDataException;
import io.huiyin.server.control.JobRefusedException;
import io.huiyin.server.control.RefusalText;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.format.FormatException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Results go to standard output, progress and complaints to standard error. Exit codes: 0 done, 1
 * failed or found something wrong, 2 wrong usage.
 */
@Command(
        name = "huiyin",
        mixinStandardHelpOptions = true,
        version = "huiyin 0.1.0",
        description = "Incidents and complaints of a city: every complaint gets its answer, on time and on record.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            OpenAccountCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            CheckpointCommand.class,
            RotateKeyCommand.class,
            ExportCommand.class,
            VerifyBundleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            DoctorCommand.class,
            DeadlineCommand.class,
            CalendarCommand.class,
            RulesCommand.class,
            HealthCommand.class,
            RehearseCommand.class
        })
public final class Huiyin implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Before anything of Axon is loaded: the house phones nobody.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        int exitCode = commandLine().execute(arguments);
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Huiyin())
                .setExecutionExceptionHandler(Huiyin::explain)
                .setUsageHelpAutoWidth(true);
    }

    /** Called without a subcommand. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do: serve, demo, open-account, import, verify, checkpoint, rotate-key, export,"
                        + " verify-bundle, backup, restore, migrate, doctor, deadline, calendar, rules or health");
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        String sentence = sentence(failure);
        if (sentence == null) {
            throw failure;
        }
        commandLine.getErr().println(commandLine.getColorScheme().errorText(sentence));
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    private static @Nullable String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return RefusalText.of(refused);
            }
            if (cause instanceof StorageException
                    || cause instanceof FormatException
                    || cause instanceof PersonalDataException
                    || cause instanceof InvalidRulesException
                    || cause instanceof IOException
                    || cause instanceof JobRefusedException) {
                return cause.getMessage();
            }
        }
        return null;
    }
}
