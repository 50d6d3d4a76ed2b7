package io.huiyin.command.complaint.number;

import io.huiyin.api.complaint.CaseNumber;
import java.time.Instant;

/** Hands out case numbers, each once, for ever, on all nodes. Numbers may have gaps. Thread-safe. */
public interface CaseNumbers {

    /**
     * The next number of the month in which the city received a case.
     *
     * @param receivedAt when it received it
     */
    CaseNumber next(Instant receivedAt);
}
