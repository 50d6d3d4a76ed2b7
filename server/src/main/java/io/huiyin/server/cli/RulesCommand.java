package io.huiyin.server.cli;

import io.huiyin.api.rules.RuleBook;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.rules.RebasingJob;
import io.huiyin.server.rules.RulesShowJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Groups what can be done with the deadline rules on record. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "The deadline rules on record: what the house lives by, and re-basing running clocks on a newer"
                + " version. Runs in the server when one has the data open.",
        subcommands = {RulesCommand.ListRules.class, RulesCommand.Rebase.class})
final class RulesCommand implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: list or rebase");
    }

    /** Lists rules and re-basings. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the rules the house has lived by and since when, and every re-basing and what came of"
                    + " it.")
    static final class ListRules implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            RuleBook book = HouseJobs.run(
                    data, RulesShowJob.KIND, new RulesShowJob.Argument(), ProgressListener.SILENT, House::rulesShow);
            PrintWriter out = spec.commandLine().getOut();
            book.rules().forEach(rule -> print(rule, out));
            book.rebasings().forEach(rebasing -> print(rebasing, out));
            out.flush();
            return CommandLine.ExitCode.OK;
        }

        private static void print(RuleBook.Adopted rule, PrintWriter out) {
            out.printf(
                    "%s  %s  adopted %s  %s%n",
                    rule.rule(), rule.setsClocks() ? "sets clocks" : "sets none", rule.adoptedAt(), rule.contentHash());
        }

        private static void print(RuleBook.Rebasing rebasing, PrintWriter out) {
            out.printf(
                    "re-basing %d  %s  on %s  proposed by %s at %s  moved %d%n",
                    rebasing.rebasing(),
                    rebasing.status(),
                    rebasing.rule(),
                    rebasing.proposedBy(),
                    rebasing.proposedAt(),
                    rebasing.moved());
        }
    }

    /** Proposes a re-basing. */
    @Command(
            name = "rebase",
            mixinStandardHelpOptions = true,
            description = "Propose that open cases follow a newer version of a rule, and say what approving it would"
                    + " do. A person approves it in the console.")
    static final class Rebase implements Callable<Integer> {

        @Parameters(paramLabel = "RULE", description = "The rule and the version to follow, as complaint-reply@2.")
        private String rule = "";

        @Mixin
        private DataOptions data = new DataOptions();

        @Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            RebasingJob.Proposed proposed = HouseJobs.run(
                    data, RebasingJob.KIND, new RebasingJob.Argument(rule), ProgressListener.SILENT, House::rebasing);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "re-basing  %d on %s, content %s%n", proposed.rebasing(), proposed.rule(), proposed.contentHash());
            PreviewText.print(proposed.preview(), out);
            out.println("A second person approves it in the console, under Rules.");
            out.flush();
            return CommandLine.ExitCode.OK;
        }
    }
}
