package io.huiyin.server.importing;

import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.server.importing.ImportSummary.LateCase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what became of each row. Rows may be told from several threads. */
final class ImportTally {

    private final WorkingCalendar calendar;
    private final List<Answered> answered = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long rejectedRows;

    ImportTally(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    synchronized void noteRejected(List<Rejection> reasons) {
        rejectedRows++;
        rejections.addAll(reasons);
    }

    synchronized void noteThere(MessageRow row, RegisteredComplaint answer) {
        answered.add(new Answered(row, answer.deadline(), answer.alreadyThere(), workingDays(row)));
    }

    synchronized ImportSummary summary() {
        List<LateCase> late = answered.stream()
                .filter(Answered::isLate)
                .sorted(Comparator.comparingLong(each -> each.row().line()))
                .map(Answered::lateCase)
                .toList();
        long repeats = answered.stream().filter(Answered::alreadyThere).count();
        return new ImportSummary(
                answered.size() + rejectedRows,
                answered.size() - repeats,
                rejectedRows,
                repeats,
                (long) answered.size() - late.size(),
                late.size(),
                answered.stream().filter(each -> each.deadline().provisional()).count(),
                medianWorkingDays(),
                late,
                rejections.stream()
                        .sorted(Comparator.comparingLong(Rejection::line))
                        .toList());
    }

    private int workingDays(MessageRow row) {
        return calendar.workdaysAfterUpTo(
                row.receivedAt().toLocalDate(), row.repliedAt().toLocalDate());
    }

    private @Nullable Double medianWorkingDays() {
        if (answered.isEmpty()) {
            return null;
        }
        List<Integer> days =
                new ArrayList<>(answered.stream().map(Answered::workingDays).toList());
        Collections.sort(days);
        int upper = days.size() / 2;
        int lower = (days.size() - 1) / 2;
        return (days.get(lower) + days.get(upper)) / 2.0;
    }

    private record Answered(MessageRow row, Deadline deadline, boolean alreadyThere, int workingDays) {

        boolean isLate() {
            return !deadline.isKeptBy(repliedAt().toInstant());
        }

        LateCase lateCase() {
            LocalDate lastDay = deadline.lastDay();
            return new LateCase(
                    row.messageNo(),
                    String.valueOf(lastDay),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(repliedAt()));
        }

        private OffsetDateTime repliedAt() {
            return row.repliedAt().atZone(ZoneId.of(deadline.zone())).toOffsetDateTime();
        }
    }
}
