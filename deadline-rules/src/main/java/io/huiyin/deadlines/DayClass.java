package io.huiyin.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What one calendar day is, and how sure that is.
 *
 * @param type working day or day off, and of which sort
 * @param settled whether final holiday notices cover the day; until then a notice may still change it
 * @param notice the notice that made it a holiday or a make-up workday; null for ordinary days and where the number is
 *     not known
 */
public record DayClass(
        DayType type, boolean settled, @Nullable String notice) {}
