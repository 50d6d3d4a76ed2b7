package io.huiyin.command.deadline;

import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;

/** What running deadlines are counted by: the rules the house has, and the calendars it knows. */
public record CountingBasis(DeadlineRules rules, WorkingCalendars calendars) {}
