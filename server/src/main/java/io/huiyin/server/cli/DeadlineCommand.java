package io.huiyin.server.cli;

import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.server.calendar.CalendarTextJob;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.control.RefusalText;
import io.huiyin.server.explaining.CaseDeadlines;
import io.huiyin.server.explaining.DeadlineExplanation;
import io.huiyin.server.explaining.ExplainedDeadline;
import io.huiyin.server.house.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Counts deadlines and explains them day by day; needs data only for a calendar other than the shipped one. */
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description =
                "Count a deadline and say why: every day counted or skipped, by which notice. On the shipped calendar;"
                        + " with --data or a MongoDB on the calendar in force there, asking the server when one has the data open.")
final class DeadlineCommand implements Callable<Integer> {

    /** Who names one of these means the calendar of that house. */
    private static final List<String> HOUSE_OPTIONS = List.of("--data", "--mongodb-uri", "--mongodb-uri-file");

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--json", description = "Print one JSON line and nothing else (with --rule).")
    private boolean json;

    @Option(
            names = "--district",
            paramLabel = "UNIT",
            description = "Count the days of this district, by the id of its unit (with --data).")
    private @Nullable String district;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DeadlineExplanation explanation =
                new DeadlineExplanation(rules.settings().read(), calendar().in(district));
        if (what.cases != null) {
            return answerAll(what.cases, explanation, out);
        }
        if (what.one != null) {
            print(explanation.explain(what.one.rule, what.one.start), out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private WorkingCalendar calendar() throws IOException {
        CommandLine.ParseResult given = spec.commandLine().getParseResult();
        if (HOUSE_OPTIONS.stream().noneMatch(given::hasMatchedOption)) {
            return WorkingCalendar.shipped();
        }
        String tables = HouseJobs.run(
                        data,
                        CalendarTextJob.KIND,
                        new CalendarTextJob.Argument(),
                        ProgressListener.SILENT,
                        House::calendarText)
                .tables();
        return WorkingCalendar.parse(new ByteArrayInputStream(tables.getBytes(StandardCharsets.UTF_8)));
    }

    private int answerAll(Path cases, DeadlineExplanation explanation, PrintWriter out) throws IOException {
        List<Violation> wrong = new CaseDeadlines(explanation).answer(cases, out);
        out.flush();
        if (wrong.isEmpty()) {
            return CommandLine.ExitCode.OK;
        }
        spec.commandLine().getErr().println(RefusalText.of(new RefusedException(wrong)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void print(ExplainedDeadline deadline, PrintWriter out) {
        if (json) {
            out.println(new JsonMapper().writeValueAsString(deadline));
            return;
        }
        out.printf("rule      %s@%d%n", deadline.rule(), deadline.ruleVersion());
        out.printf(
                "basis     %s (%s)%n", deadline.legalBasis(), deadline.status().toLowerCase(Locale.ROOT));
        out.printf("start     %s%n", deadline.start());
        out.printf("due       %s%n", deadline.due());
        if (deadline.lastDay() != null) {
            out.printf("last day  %s, until 24:00%n", deadline.lastDay());
        }
        if (deadline.provisional()) {
            out.printf("provisional; the earliest possible last day is %s%n", deadline.earliestPossible());
        }
        deadline.days().forEach(day -> out.printf("  %s  %s%n", day.date(), words(day)));
    }

    private static String words(ExplainedDeadline.Day day) {
        String what = day.number() > 0 ? day.kind() + ", day " + day.number() : day.kind() + ", not counted";
        String why = day.notice() == null ? "" : ", " + day.notice();
        return what + why + (day.settled() ? "" : ", no final notice yet");
    }

    /** Either one deadline or a list. */
    private static final class What {

        @ArgGroup(exclusive = false)
        private @Nullable One one;

        @Option(
                names = "--cases",
                required = true,
                paramLabel = "FILE",
                description = "A CSV file with the columns id, rule, start; the answer is CSV with id, due, lastDay,"
                        + " provisional. Rows that are wrong are named on standard error, and the exit code is 1.")
        private @Nullable Path cases;
    }

    /** One deadline. */
    private static final class One {

        @Option(
                names = "--rule",
                required = true,
                paramLabel = "RULE",
                description = "For instance complaint-reply, hotline-reply, incident-report.")
        private String rule = "";

        @Option(
                names = "--start",
                required = true,
                paramLabel = "TIME",
                description = "Where the clock starts, for instance 2026-02-13T09:00:00 (Asia/Shanghai).")
        private String start = "";
    }
}
