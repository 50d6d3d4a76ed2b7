package io.huiyin.server.cli;

import io.huiyin.server.doctor.Doctor;
import io.huiyin.server.doctor.DoctorReport;
import io.huiyin.server.doctor.DoctorText;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says why a house does not open, or what is about to go wrong, and what helps. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Look at everything a house needs: files, keys, disk, store, ledger, clock, MongoDB. Says what is"
                + " wrong, why it is refused and what helps, in Chinese and English. Writes no data. Exit code 0: all"
                + " is well; 1: something is wrong.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print the result as one JSON line and nothing else.")
    private boolean json;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        DoctorReport report = new Doctor(data.settings(), System.getenv(), Clock.systemUTC()).look();
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? new JsonMapper().writeValueAsString(report) : DoctorText.of(report));
        return report.allWell() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
