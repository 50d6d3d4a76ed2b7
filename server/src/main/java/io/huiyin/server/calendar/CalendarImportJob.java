package io.huiyin.server.calendar;

import io.huiyin.api.CommandId;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.server.control.HouseAsker;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;

/** Drafts a calendar from a file. It comes into force when a person approves it in the console. */
public final class CalendarImportJob implements HouseJob<CalendarImportJob.Argument, CalendarImportJob.Drafted> {

    /** Which job it is. */
    public static final JobKind<Argument, Drafted> KIND =
            new JobKind<>("calendar-import", Argument.class, Drafted.class);

    private final CommandGateway commands;
    private final HouseAsker asker;

    public CalendarImportJob(CommandGateway commands, HouseAsker asker) {
        this.commands = commands;
        this.asker = asker;
    }

    /**
     * What to bring.
     *
     * @param file absolute path, readable by the process that has the data open
     * @param notice number of the notice, for a file that names only its address
     */
    public record Argument(String file, @Nullable String notice) {}

    /**
     * What was brought, and what approving it would do.
     *
     * @param draft its number
     * @param calendar content hash of the calendar it would make
     */
    public record Drafted(int draft, String calendar, ChangePreview preview) {}

    @Override
    public JobKind<Argument, Drafted> kind() {
        return KIND;
    }

    @Override
    public Drafted run(Argument argument, ProgressListener progress) throws IOException {
        DraftCalendar command = new DraftCalendar(CommandId.random(), read(argument.file()), argument.notice());
        DraftedCalendar drafted = commands.sendAndWait(command, MetaData.from(HouseAsker.HOUSE.toMetaData()));
        ChangePreview preview = asker.ask(
                        new PreviewCalendarDraft(drafted.draft()),
                        ResponseTypes.optionalInstanceOf(ChangePreview.class))
                .orElseThrow();
        return new Drafted(drafted.draft(), drafted.calendar(), preview);
    }

    private static String read(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.size(path) > DraftCalendar.LONGEST) {
            throw RefusedException.because("file", RefusalCode.TOO_LONG, DraftCalendar.LONGEST);
        }
        try {
            return Files.readString(path);
        } catch (MalformedInputException notUtf8) {
            throw RefusedException.because("file", RefusalCode.NOT_UTF_8);
        }
    }
}
