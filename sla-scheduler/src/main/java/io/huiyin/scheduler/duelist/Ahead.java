package io.huiyin.scheduler.duelist;

import io.huiyin.api.deadline.MilestoneId;
import java.time.Instant;

/**
 * A milestone that is not on record.
 *
 * @param at from when on it may be
 */
public record Ahead(MilestoneId milestone, Instant at) {}
