package io.huiyin.console.cases;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case, ready to be shown.
 *
 * @param event the event's stable name
 * @param ofTheClock whether it is about the deadline and not about people
 * @param occurred when it happened
 * @param recorded when it was recorded, to the second
 * @param actor pseudonym without its prefix
 * @param role name of the role
 * @param unit name of the unit it was done for, if any
 * @param sentence what happened, in words
 * @param text what somebody wrote along with it, if anything
 */
public record TimelineItem(
        long position,
        String event,
        boolean ofTheClock,
        String occurred,
        String recorded,
        String actor,
        String role,
        @Nullable String unit,
        String sentence,
        @Nullable String text) {}
