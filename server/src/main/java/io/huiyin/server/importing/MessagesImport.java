package io.huiyin.server.importing;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.server.control.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/**
 * Loads citizens' messages with their replies, one command a row at its own times. Every row has an id made from its
 * key, so the same file again imports nothing twice, and a run that was stopped goes on where it was.
 */
public final class MessagesImport {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SYSTEM = "messages";
    /** Enough waiting appends to fill a block of the ledger, few enough to stop soon. */
    private static final int COMMANDS_UNDER_WAY = 64;

    private final CommandGateway commands;
    private final WorkingCalendar calendar;

    public MessagesImport(CommandGateway commands, WorkingCalendar calendar) {
        this.commands = commands;
        this.calendar = calendar;
    }

    /**
     * Loads a file.
     *
     * @param file CSV in UTF-8 with the columns message_no, author, subject, received_at, details, reply, replied_at
     * @return what became of each row
     * @throws RefusedException if the header lacks a column, or the house cannot write now
     * @throws IOException if the file cannot be read
     */
    public ImportSummary run(Path file, ProgressListener progress) throws IOException {
        MessagesFile messages = new MessagesFile(file);
        Run run = new Run(messages.countRows(), progress);
        messages.read(run::send, run::reject);
        return run.finish();
    }

    private RegisterHistoricalComplaint command(MessageRow row, SourceKey source) {
        return new RegisterHistoricalComplaint(
                source.complaintId(),
                new CommandId("import-" + source.system() + "-" + source.key()),
                source,
                Channel.WEB,
                new Matter(MatterKind.HELP, false),
                new ClearText(row.subject()),
                new ClearText(row.details()),
                new Complainant(row.author().isBlank() ? null : new ClearText(row.author()), null, null, null),
                row.receivedAt().atZone(ZONE).toInstant(),
                null,
                new ClearText(row.reply()),
                row.repliedAt().atZone(ZONE).toInstant());
    }

    /** One run over one file. */
    private final class Run {

        private final ImportTally tally = new ImportTally(calendar);
        private final Semaphore places = new Semaphore(COMMANDS_UNDER_WAY);
        private final AtomicLong done = new AtomicLong();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final long total;
        private final ProgressListener progress;

        Run(long total, ProgressListener progress) {
            this.total = total;
            this.progress = progress;
        }

        void send(MessageRow row) {
            failIfBroken();
            SourceKey source;
            try {
                source = new SourceKey(SYSTEM, row.messageNo());
            } catch (IllegalArgumentException malformed) {
                reject(List.of(Rejection.of(row.line(), "message_no", RefusalCode.MALFORMED, "A-Z a-z 0-9 . _ -")));
                return;
            }
            places.acquireUninterruptibly();
            CommandCallback<Object, RegisteredComplaint> whenDone = (sent, result) -> {
                note(row, result);
                places.release();
            };
            commands.send(
                    GenericCommandMessage.asCommandMessage(command(row, source))
                            .withMetaData(
                                    Envelope.system("import", Origin.IMPORT).toMetaData()),
                    whenDone);
        }

        void reject(List<Rejection> reasons) {
            tally.noteRejected(reasons);
            advance();
        }

        ImportSummary finish() {
            places.acquireUninterruptibly(COMMANDS_UNDER_WAY);
            failIfBroken();
            return tally.summary();
        }

        private void note(MessageRow row, CommandResultMessage<? extends RegisteredComplaint> result) {
            if (!result.isExceptional()) {
                tally.noteThere(row, result.getPayload());
                advance();
            } else if (result.exceptionResult() instanceof RefusedException refused && isAboutTheRow(refused)) {
                reject(inColumnsOfTheFile(Rejection.of(row.line(), refused)));
            } else {
                failure.compareAndSet(null, result.exceptionResult());
            }
        }

        private void advance() {
            progress.advanced(done.incrementAndGet(), total);
        }

        private void failIfBroken() {
            Throwable broken = failure.get();
            if (broken instanceof RefusedException refused) {
                throw refused;
            }
            if (broken != null) {
                throw new IllegalStateException("The import stopped; run it again to go on where it was", broken);
            }
        }
    }

    private static boolean isAboutTheRow(RefusedException refused) {
        return refused.violations().stream()
                .noneMatch(violation -> violation.code() == RefusalCode.BUSY
                        || violation.code() == RefusalCode.OUTCOME_UNKNOWN
                        || violation.code() == RefusalCode.NOT_YOUR_ROLE);
    }

    private static List<Rejection> inColumnsOfTheFile(List<Rejection> rejections) {
        return rejections.stream()
                .map(rejection -> new Rejection(
                        rejection.line(),
                        column(rejection.column()),
                        rejection.code(),
                        rejection.chinese(),
                        rejection.english()))
                .toList();
    }

    private static String column(String field) {
        return switch (field) {
            case "narrative" -> "details";
            case "complainant.name" -> "author";
            case "receivedAt" -> "received_at";
            case "repliedAt" -> "replied_at";
            case "source" -> "message_no";
            default -> field;
        };
    }
}
