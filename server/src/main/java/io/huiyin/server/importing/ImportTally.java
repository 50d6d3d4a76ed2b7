package io.huiyin.server.importing;

import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.server.importing.ImportSummary.LateCase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what became of each row, keeping of it only what the summary needs. Rows may be told from several threads. */
final class ImportTally {

    private final WorkingCalendar calendar;
    private final List<Rejection> rejections = new ArrayList<>();
    private final TreeMap<Long, LateCase> lateByLine = new TreeMap<>();
    private final TreeMap<Integer, Long> answersByWorkingDays = new TreeMap<>();
    private long rejected;
    private long imported;
    private long alreadyThere;
    private long answered;
    private long provisional;

    ImportTally(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    synchronized void noteRejected(List<Rejection> reasons) {
        rejected++;
        rejections.addAll(reasons);
    }

    synchronized void noteThere(HistoricalRow row, RegisteredComplaint answer) {
        imported += answer.alreadyThere() ? 0 : 1;
        alreadyThere += answer.alreadyThere() ? 1 : 0;
        provisional += answer.deadline().provisional() ? 1 : 0;
        Instant repliedAt = row.command().repliedAt();
        if (repliedAt != null) {
            noteAnswer(row, answer, repliedAt);
        }
    }

    /** @param seconds how long the import took */
    synchronized ImportSummary summary(double seconds) {
        long there = imported + alreadyThere;
        return new ImportSummary(
                there + rejected,
                imported,
                rejected,
                alreadyThere,
                answered - lateByLine.size(),
                lateByLine.size(),
                there - answered,
                provisional,
                medianWorkingDays(),
                List.copyOf(lateByLine.values()),
                rejections.stream()
                        .sorted(Comparator.comparingLong(Rejection::line))
                        .toList(),
                seconds);
    }

    private void noteAnswer(HistoricalRow row, RegisteredComplaint answer, Instant repliedAt) {
        Deadline deadline = answer.deadline();
        ZoneId zone = ZoneId.of(deadline.zone());
        ZonedDateTime replied = repliedAt.atZone(zone);
        answered++;
        answersByWorkingDays.merge(
                calendar.workdaysAfterUpTo(row.receivedOn(zone), replied.toLocalDate()), 1L, Long::sum);
        if (!deadline.isKeptBy(repliedAt)) {
            lateByLine.put(
                    row.line(),
                    new LateCase(
                            row.key(),
                            answer.number().value(),
                            deadline.rule().substring(0, deadline.rule().indexOf('@')),
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                    deadline.start().atZone(zone)),
                            String.valueOf(deadline.lastDay()),
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(replied)));
        }
    }

    private @Nullable Double medianWorkingDays() {
        return answered == 0 ? null : (workingDaysOf((answered - 1) / 2) + workingDaysOf(answered / 2)) / 2.0;
    }

    /** The working days of the n-th answer, from 0, in the order of working days. */
    private int workingDaysOf(long n) {
        long seen = 0;
        for (var entry : answersByWorkingDays.entrySet()) {
            seen += entry.getValue();
            if (seen > n) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("There are only " + seen + " answers");
    }
}
