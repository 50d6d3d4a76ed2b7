package io.huiyin.server.cli;

import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.server.calendar.CalendarImportJob;
import io.huiyin.server.calendar.CalendarShowJob;
import io.huiyin.server.house.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups what can be done with the working calendar. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = "The working calendar: bring the table of a year, and see what is in force. Runs in the server"
                + " when one has the data open.",
        subcommands = {CalendarCommand.Import.class, CalendarCommand.ListDrafts.class, CalendarCommand.Show.class})
final class CalendarCommand extends CommandGroup {

    /** Drafts a calendar from a file. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Draft a calendar from a file, in this product's form or that of holiday-cn, and say what"
                    + " approving it would do. A person approves it in the console.")
    static final class Import extends HouseAnswer {

        @Parameters(paramLabel = "FILE", description = "A JSON file in UTF-8.")
        private Path file = Path.of("");

        @Option(names = "--notice", paramLabel = "NUMBER", description = "The number of the State Council's notice.")
        private @Nullable String notice;

        @Override
        void print(PrintWriter out) throws IOException {
            CalendarImportJob.Drafted drafted = ask(
                    CalendarImportJob.KIND,
                    new CalendarImportJob.Argument(
                            file.toAbsolutePath().normalize().toString(), notice),
                    House::calendarImport);
            out.printf("draft      %d, calendar %s%n", drafted.draft(), drafted.calendar());
            PreviewText.print(drafted.preview(), out);
            out.println("A second person approves it in the console, under Calendar.");
        }
    }

    /** Lists the drafts. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List every draft of the calendar, the newest first, and what came of it.")
    static final class ListDrafts extends HouseAnswer {

        @Override
        void print(PrintWriter out) throws IOException {
            ask(CalendarShowJob.KIND, new CalendarShowJob.Argument(), House::calendarShow)
                    .drafts()
                    .forEach(draft -> print(draft, out));
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
    static final class Show extends HouseAnswer {

        @Parameters(paramLabel = "YEAR", arity = "0..1", description = "This year only.")
        private @Nullable Integer year;

        @Override
        void print(PrintWriter out) throws IOException {
            CalendarBook book = ask(CalendarShowJob.KIND, new CalendarShowJob.Argument(), House::calendarShow);
            out.printf("calendar %s%n", book.calendar());
            book.years().stream()
                    .filter(table -> year == null || year.equals(table.year()))
                    .forEach(table -> print(table, out));
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
}
