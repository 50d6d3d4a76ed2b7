package io.huiyin.api.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the message to one person, without saying who the person is. The lines of a batch, in their order and
 * each followed by a line feed, are what the batch's digest in the ledger is taken of.
 *
 * @param key keyed digest of the person's address within this notice
 * @param at when it was handed over, refused or given up; null while it waits
 * @param answer code of the mail server's answer, for instance {@code 550 5.1.1}; null when there was none
 */
public record NoticeProofRow(
        String key,
        NoticeResult result,
        @Nullable Instant at,
        @Nullable String answer) {

    /** {@code key,RESULT,instant,answer}; what is absent is empty. */
    public String line() {
        return key + "," + result + "," + (at == null ? "" : at) + "," + (answer == null ? "" : answer);
    }
}
