package io.huiyin.server.importing;

import java.time.LocalDateTime;

/**
 * One row of a file of citizens' messages with their replies. Times are local to Asia/Shanghai.
 *
 * @param line the line of the file on which it begins, from 1
 * @param messageNo the older system's key
 */
record MessageRow(
        long line,
        String messageNo,
        String author,
        String subject,
        LocalDateTime receivedAt,
        String details,
        String reply,
        LocalDateTime repliedAt) {

    /** Says only where it stands. */
    @Override
    public String toString() {
        return "MessageRow[line " + line + "]";
    }
}
