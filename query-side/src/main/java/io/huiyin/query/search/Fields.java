package io.huiyin.query.search;

/** The fields of indexed cases of every kind. */
public final class Fields {

    /** The case's id. */
    public static final String ID = "id";
    /** Everything known of the case, texts sealed; stored, not searched. */
    public static final String STATE = "state";
    /** The kind of a case that is listed; not there on half a registration. */
    public static final String LISTED = "listed";

    public static final String NUMBER = "number";
    public static final String STATUS = "status";
    public static final String KIND = "kind";
    public static final String UNIT = "unit";
    public static final String CHANNEL = "channel";
    /** The account that logged a complaint. */
    public static final String REGISTERED_BY = "registeredBy";

    public static final String MISSED = "missed";
    public static final String HISTORICAL = "historical";
    /** Whether a complaint waits for its unit to take note of it. */
    public static final String UNACKNOWLEDGED = "unacknowledged";
    /** When a complaint was received, an incident detected. */
    public static final String RECEIVED_AT = "receivedAt";
    /** The first millisecond at which a running clock is overdue; not there when none runs. */
    public static final String OVERDUE_FROM = "overdueFrom";
    /** The last instant at which any of a complaint's running clocks is due; not there when none runs. */
    public static final String WATCHED_UNTIL = "watchedUntil";
    /** Cases with a running clock by due instant, then the others, the newest first. */
    public static final String DUE_ORDER = "dueOrder";

    /** Whether an incident is still open. */
    public static final String OPEN = "open";

    /** An incident's level by the city's scale. */
    public static final String LEVEL = "level";

    /** A complaint's subject, an incident's title. */
    public static final String SUBJECT = "subject";
    /** A complaint's narrative, an incident's description. */
    public static final String NARRATIVE = "narrative";

    public static final String REPLY = "reply";
    /** Parts of the number, for those who know only some of it. */
    public static final String NUMBER_PARTS = "numberParts";

    public static final String YES = "yes";
    public static final String NO = "no";

    private Fields() {}
}
