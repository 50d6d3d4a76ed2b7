package io.huiyin.server.importing;

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
        List<Rejection> rejections) {

    public ImportSummary {
        lateCases = List.copyOf(lateCases);
        rejections = List.copyOf(rejections);
    }

    /**
     * A late answer.
     *
     * @param messageNo the older system's key
     * @param lastDay the last day in time, ISO date in Asia/Shanghai
     * @param repliedAt when the reply was given, ISO date and time with offset
     */
    public record LateCase(String messageNo, String lastDay, String repliedAt) {}
}
