package io.huiyin.server.cli;

import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.server.calendar.CalendarImportJob;
import io.huiyin.server.calendar.CalendarShowJob;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Groups what can be done with the working calendar. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = "The working calendar: bring the table of a year, and see what is in force. Runs in the server"
                + " when one has the data open.",
        subcommands = {CalendarCommand.Import.class, CalendarCommand.ListDrafts.class, CalendarCommand.Show.class})
final class CalendarCommand implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: import, list or show");
    }

    /** Drafts a calendar from a file. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Draft a calendar from a file, in this product's form or that of holiday-cn, and say what"
                    + " approving it would do. A person approves it in the console.")
    static final class Import implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "A JSON file in UTF-8.")
        private Path file = Path.of("");

        @Option(names = "--notice", paramLabel = "NUMBER", description = "The number of the State Council's notice.")
        private @Nullable String notice;

        @Mixin
        private DataOptions data = new DataOptions();

        @Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            CalendarImportJob.Drafted drafted = HouseJobs.run(
                    data,
                    CalendarImportJob.KIND,
                    new CalendarImportJob.Argument(
                            file.toAbsolutePath().normalize().toString(), notice),
                    ProgressListener.SILENT,
                    House::calendarImport);
            print(drafted, spec.commandLine().getOut());
            return CommandLine.ExitCode.OK;
        }

        private static void print(CalendarImportJob.Drafted drafted, PrintWriter out) {
            out.printf("draft      %d, calendar %s%n", drafted.draft(), drafted.calendar());
            PreviewText.print(drafted.preview(), out);
            out.println("A second person approves it in the console, under Calendar.");
            out.flush();
        }
    }

    /** Lists the drafts. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List every draft of the calendar, the newest first, and what came of it.")
    static final class ListDrafts implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            book(data).drafts().forEach(draft -> print(draft, out));
            out.flush();
            return CommandLine.ExitCode.OK;
        }

        private static void print(CalendarDraftFile draft, PrintWriter out) {
            out.printf(
                    "%d  %s  years %s  drafted by %s at %s  moved %d, confirmed %d%n",
                    draft.draft(),
                    draft.status(),
                    draft.tables().stream().map(CalendarYearTable::year).toList(),
                    draft.draftedBy(),
                    draft.draftedAt(),
                    draft.moved(),
                    draft.confirmed());
            draft.dayCounts()
                    .forEach(count -> out.printf(
                            "   warning: %d loses %d working days to holidays, the usual number is %d%n",
                            count.year(), count.found(), count.expected()));
        }
    }

    /** Shows what is in force. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show the calendar in force: its years, whether each is final, its days off and make-up"
                    + " workdays.")
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "YEAR", arity = "0..1", description = "This year only.")
        private @Nullable Integer year;

        @Mixin
        private DataOptions data = new DataOptions();

        @Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            CalendarBook book = book(data);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("calendar %s%n", book.calendar());
            book.years().stream()
                    .filter(table -> year == null || year.equals(table.year()))
                    .forEach(table -> print(table, out));
            out.flush();
            return CommandLine.ExitCode.OK;
        }

        private static void print(CalendarYearTable table, PrintWriter out) {
            out.printf(
                    "%d  %s  %s%n",
                    table.year(),
                    table.isFinal() ? "final" : "provisional",
                    table.notice() == null ? "no notice" : table.notice());
            out.printf("   off      %s%n   make-up  %s%n", table.holidays(), table.makeUpWorkdays());
            table.districts()
                    .forEach(days -> out.printf(
                            "   in %s (%s)  off %s  make-up %s%n",
                            days.districts(), days.name(), days.holidays(), days.makeUpWorkdays()));
        }
    }

    private static CalendarBook book(DataOptions data) throws IOException {
        return HouseJobs.run(
                data,
                CalendarShowJob.KIND,
                new CalendarShowJob.Argument(),
                ProgressListener.SILENT,
                House::calendarShow);
    }
}
