package io.huiyin.server.importing;

import io.huiyin.api.Command;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.unit.UnitId;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.server.control.ProgressListener;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/**
 * Takes over a file of old cases, one command a row at its own times. Every row has an id made from its key, so the same
 * file again imports nothing twice, and a run that was stopped goes on where it was.
 */
final class HistoryImport {

    /** Enough for commits that many share, few enough to stop soon. */
    private static final int COMMANDS_UNDER_WAY = 128;

    private static final double NANOS_A_SECOND = 1e9;

    private final CommandGateway commands;
    private final WorkingCalendar calendar;

    HistoryImport(CommandGateway commands, WorkingCalendar calendar) {
        this.commands = commands;
        this.calendar = calendar;
    }

    /**
     * Takes the file over.
     *
     * @return what became of each row
     * @throws RefusedException if the header lacks a column, or the house cannot write now
     * @throws IOException if the file cannot be read
     */
    ImportSummary run(HistoryFile file, ProgressListener progress) throws IOException {
        long[] rows = {0};
        file.read(row -> rows[0]++, rejected -> rows[0]++);
        Run run = new Run(file, rows[0], progress);
        file.read(run::send, run::reject);
        return run.finish();
    }

    private static CommandMessage<Object> message(Command command) {
        return GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Envelope.system("import", Origin.IMPORT).toMetaData());
    }

    /** One run over one file. */
    private final class Run {

        private final HistoryFile file;
        private final long total;
        private final ProgressListener progress;
        private final ImportTally tally = new ImportTally(calendar);
        private final Map<String, Long> firstLines = new HashMap<>();
        private final Set<UnitId> unitsThere = new HashSet<>();
        private final Semaphore places = new Semaphore(COMMANDS_UNDER_WAY);
        private final AtomicLong done = new AtomicLong();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final long began = System.nanoTime();

        Run(HistoryFile file, long total, ProgressListener progress) {
            this.file = file;
            this.total = total;
            this.progress = progress;
        }

        void send(HistoricalRow row) {
            failIfBroken();
            ensureUnit(row);
            Long firstLine = firstLines.putIfAbsent(row.key(), row.line());
            if (firstLine != null) {
                // The first of two rows with one key must be there before the second is judged.
                awaitAllUnderWay();
            }
            places.acquireUninterruptibly();
            CommandCallback<Object, RegisteredComplaint> whenDone = (sent, result) -> {
                note(row, firstLine, result);
                places.release();
            };
            commands.send(message(row.command()), whenDone);
        }

        void reject(List<Rejection> reasons) {
            tally.noteRejected(reasons);
            advance();
        }

        ImportSummary finish() {
            awaitAllUnderWay();
            failIfBroken();
            return tally.summary((System.nanoTime() - began) / NANOS_A_SECOND);
        }

        private void awaitAllUnderWay() {
            places.acquireUninterruptibly(COMMANDS_UNDER_WAY);
            places.release(COMMANDS_UNDER_WAY);
        }

        private void ensureUnit(HistoricalRow row) {
            if (row.unit() != null && unitsThere.add(row.unit().unitId())) {
                commands.sendAndWait(message(row.unit()));
            }
        }

        private void note(
                HistoricalRow row,
                @Nullable Long firstLine,
                CommandResultMessage<? extends RegisteredComplaint> result) {
            if (!result.isExceptional()) {
                tally.noteThere(row, result.getPayload());
                advance();
            } else if (result.exceptionResult() instanceof RefusedException refused && isAboutTheRow(refused)) {
                reject(refused.violations().stream()
                        .map(violation -> Rejection.of(row.line(), inTheFile(violation, row, firstLine)))
                        .toList());
            } else {
                failure.compareAndSet(null, result.exceptionResult());
            }
        }

        private Violation inTheFile(Violation violation, HistoricalRow row, @Nullable Long firstLine) {
            String column = violation.field() == null ? null : file.columnOf(violation.field());
            return violation.code() == RefusalCode.SOURCE_KEY_TAKEN && firstLine != null
                    ? Violation.of(column, RefusalCode.SOURCE_KEY_TWICE, row.key(), String.valueOf(firstLine))
                    : new Violation(column, violation.code(), violation.arguments());
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
}
