package io.huiyin.server.cli;

import io.huiyin.api.rules.RuleBook;
import io.huiyin.server.house.House;
import io.huiyin.server.rules.RebasingJob;
import io.huiyin.server.rules.RulesShowJob;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Groups what can be done with the deadline rules on record. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "The deadline rules on record: what the house lives by, and re-basing running clocks on a newer"
                + " version. Runs in the server when one has the data open.",
        subcommands = {RulesCommand.ListRules.class, RulesCommand.Rebase.class})
final class RulesCommand extends CommandGroup {

    /** Lists rules and re-basings. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the rules the house has lived by and since when, and every re-basing and what came of"
                    + " it.")
    static final class ListRules extends HouseAnswer {

        @Override
        void print(PrintWriter out) throws IOException {
            RuleBook book = ask(RulesShowJob.KIND, new RulesShowJob.Argument(), House::rulesShow);
            book.rules().forEach(rule -> print(rule, out));
            book.rebasings().forEach(rebasing -> print(rebasing, out));
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
    static final class Rebase extends HouseAnswer {

        @Parameters(paramLabel = "RULE", description = "The rule and the version to follow, as complaint-reply@2.")
        private String rule = "";

        @Override
        void print(PrintWriter out) throws IOException {
            RebasingJob.Proposed proposed = ask(RebasingJob.KIND, new RebasingJob.Argument(rule), House::rebasing);
            out.printf(
                    "re-basing  %d on %s, content %s%n", proposed.rebasing(), proposed.rule(), proposed.contentHash());
            PreviewText.print(proposed.preview(), out);
            out.println("A second person approves it in the console, under Rules.");
        }
    }
}
