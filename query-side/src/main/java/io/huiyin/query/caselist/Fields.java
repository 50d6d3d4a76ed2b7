package io.huiyin.query.caselist;

/** The fields of an indexed case. */
final class Fields {

    /** The case's id. */
    static final String ID = "id";
    /** Everything known of the case, texts sealed; stored, not searched. */
    static final String STATE = "state";
    /** There once the case has a deadline, so that half a registration is never listed. */
    static final String LISTED = "listed";

    static final String NUMBER = "number";
    static final String STATUS = "status";
    static final String KIND = "kind";
    static final String UNIT = "unit";
    static final String CHANNEL = "channel";
    static final String MISSED = "missed";
    static final String HISTORICAL = "historical";
    static final String DUE = "due";
    static final String RECEIVED_AT = "receivedAt";
    /** The first millisecond at which an open case is overdue; not there for answered ones. */
    static final String OVERDUE_FROM = "overdueFrom";
    /** Open cases by due instant, then answered ones, the newest first. */
    static final String DUE_ORDER = "dueOrder";

    static final String SUBJECT = "subject";
    static final String NARRATIVE = "narrative";
    static final String REPLY = "reply";
    /** Parts of the number, for those who know only some of it. */
    static final String NUMBER_PARTS = "numberParts";

    static final String YES = "yes";
    static final String NO = "no";

    private Fields() {}
}
