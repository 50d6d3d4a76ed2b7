package io.huiyin.server.cli;

import io.huiyin.server.house.House;
import io.huiyin.server.importing.ImportJob;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Loads complaints to the offices of a city council. */
@Command(
        name = "council",
        mixinStandardHelpOptions = true,
        description = "Load complaints to a city council: unique_key, account, opendate, closedate, complaint_type,"
                + " descriptor, zip. Each account becomes a unit; a case without a close date stays open. The same"
                + " file again imports nothing twice; a stopped run goes on where it was. Runs in the server when one"
                + " has the data open.")
final class ImportCouncilCommand implements Callable<Integer> {

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.run(ImportJob.COUNCIL, House::councilImport, spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
