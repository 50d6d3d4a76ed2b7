package io.huiyin.deadlines;

/** What can be wrong with a holiday table. Each names what its refusal says, in order. */
public enum CalendarFault {
    /** It is not readable as JSON: line, column. */
    UNREADABLE,
    /** It holds no year. */
    NO_YEAR,
    /** A key is no year: the key. */
    NOT_A_YEAR,
    /** A field is not known: year, field. */
    UNKNOWN_FIELD,
    /** A field is missing or of another form: year, field. */
    WRONG_FIELD,
    /** The year is neither clearly final nor clearly provisional: year. */
    WRONG_STATUS,
    /** A text is no date: year, text. */
    NOT_A_DATE,
    /** A date is of another year: year, date. */
    DATE_OF_ANOTHER_YEAR,
    /** A date stands twice: year, date. */
    DATE_TWICE,
    /** A make-up workday is no Saturday or Sunday: year, date. */
    MAKE_UP_ON_WEEKDAY,
    /** A date is a holiday and a make-up workday: year, date. */
    HOLIDAY_AND_MAKE_UP,
    /** A day fixed by the national holiday regulation is not off: year, date. */
    STATUTORY_DAY_MISSING,
    /** A notice is named for a day that it does not change: year, date. */
    NOTICE_FOR_ORDINARY_DAY,
    /** There are years before and after it, but not this one: year. */
    YEAR_MISSING,
    /** The notice of this year is in, and the table does not know it any more: year. */
    FINAL_YEAR_TAKEN_BACK,
    /** No day is off: the notice is not out yet: year. */
    NO_DAY_OFF
}
