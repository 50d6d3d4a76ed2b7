package io.huiyin.server.cli;

import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** A command that asks the house that has the data, wherever it runs, and prints what it answers. */
abstract class HouseAnswer implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Asks with {@link #ask} and prints. */
    abstract void print(PrintWriter out) throws IOException;

    <A extends Record, R extends Record> R ask(JobKind<A, R> kind, A argument, Function<House, HouseJob<A, R>> job)
            throws IOException {
        return HouseJobs.run(data, kind, argument, ProgressListener.SILENT, job);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        print(out);
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
