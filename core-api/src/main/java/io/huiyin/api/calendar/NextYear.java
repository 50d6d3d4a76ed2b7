package io.huiyin.api.calendar;

/**
 * Whether the final table of next year is there.
 *
 * @param year next year
 */
public record NextYear(int year, Standing standing) {

    /** How urgent its absence is. */
    public enum Standing {
        /** It is there, or nobody can expect it yet. */
        FINE,
        /** It is missing, and 25 October has come: the notices of other years were out. */
        MISSING,
        /** It is missing, and 8 December has come: no notice was ever later. */
        ALARMING
    }
}
