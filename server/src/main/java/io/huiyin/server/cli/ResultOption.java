package io.huiyin.server.cli;

import java.io.PrintWriter;
import java.util.function.BiConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How a command prints what it found: words for people, or one JSON line for programs. */
final class ResultOption {

    @Option(names = "--json", description = "Print the result as one JSON line and nothing else.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * Prints a result to standard output.
     *
     * @param words prints it for people
     */
    <R extends Record> void print(R result, BiConsumer<R, PrintWriter> words) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(result));
        } else {
            words.accept(result, out);
        }
        out.flush();
    }
}
