package io.huiyin.server.importing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of old cases. The figures on answers speak of all its rows that are in the house now, whether
 * they came in now or before.
 *
 * @param rows rows read, without the header
 * @param imported rows that came in now
 * @param rejected rows that did not go in
 * @param alreadyThere rows that were in already, with the same content
 * @param answeredInTime rows whose reply came before the end of its last day
 * @param late rows whose reply came after its last day
 * @param open rows without an answer
 * @param provisional rows whose deadline reaches days without a final holiday notice
 * @param medianWorkingDays median of the working days after the receipt day up to and including the reply day, the mean
 *     of the two middle ones for an even number; absent without rows
 * @param lateCases the late rows, in the order of the file
 * @param rejections everything wrong with the rejected rows
 * @param seconds how long it took, from the first row sent to the last one answered
 */
public record ImportSummary(
        long rows,
        long imported,
        long rejected,
        long alreadyThere,
        long answeredInTime,
        long late,
        long open,
        long provisional,
        @Nullable Double medianWorkingDays,
        List<LateCase> lateCases,
        List<Rejection> rejections,
        double seconds) {

    public ImportSummary {
        lateCases = List.copyOf(lateCases);
        rejections = List.copyOf(rejections);
    }

    /** Rows answered for in a second, whatever became of them; 0 where no time went by. */
    public long rowsPerSecond() {
        return seconds > 0 ? Math.round(rows / seconds) : 0;
    }

    /** The share of the answers that came in time, in percent; absent without answers. */
    public @Nullable Double inTimePercent() {
        long answered = answeredInTime + late;
        return answered == 0 ? null : 100.0 * answeredInTime / answered;
    }

    /** The ten answers that came the longest after their last day, the latest first. */
    public List<LateCase> tenLatest() {
        return lateCases.stream()
                .map(each -> new Ranked(each, each.late()))
                .sorted(Comparator.comparing(Ranked::late).reversed())
                .limit(10)
                .map(Ranked::each)
                .toList();
    }

    // Reading the dates at each comparison would take longer than sorting.
    private record Ranked(LateCase each, Duration late) {}

    /**
     * A late answer, with what its deadline is counted from: {@code huiyin deadline} explains it day by day.
     *
     * @param messageNo the older system's key
     * @param number the case's number in this house
     * @param rule the rule's name
     * @param receivedAt when it was received, ISO date and time with offset
     * @param lastDay the last day in time, ISO date in Asia/Shanghai
     * @param repliedAt when the reply was given, ISO date and time with offset
     */
    public record LateCase(
            String messageNo, String number, String rule, String receivedAt, String lastDay, String repliedAt) {

        /** How long after the end of its last day the answer came. */
        Duration late() {
            OffsetDateTime replied = OffsetDateTime.parse(repliedAt);
            OffsetDateTime end =
                    LocalDate.parse(lastDay).plusDays(1).atStartOfDay().atOffset(replied.getOffset());
            return Duration.between(end, replied);
        }
    }
}
