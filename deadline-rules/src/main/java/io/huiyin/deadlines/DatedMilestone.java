package io.huiyin.deadlines;

import java.time.Instant;

/**
 * A milestone of one deadline with the instant at which it comes.
 *
 * @param at exact; with working days beyond the due instant it is the instant by the calendar at hand
 */
public record DatedMilestone(Milestone milestone, Instant at) {}
