package io.huiyin.api.deadline;

import java.time.Instant;

/**
 * An instant at which a clock could have started, as it was known when the deadline was decided.
 *
 * @param start which instant of the case it is
 */
public record CandidateStart(ClockStart start, Instant at) {}
