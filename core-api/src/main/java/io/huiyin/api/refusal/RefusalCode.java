package io.huiyin.api.refusal;

import java.util.Locale;

/**
 * Why something is refused. The sentences stand in {@code refusals.properties} (Chinese) and
 * {@code refusals_en.properties}, under {@link #key()}; {@code {0}}, {@code {1}} are the violation's arguments.
 */
public enum RefusalCode {
    /** A value is missing. */
    REQUIRED,
    /** A text is longer than {0} characters. */
    TOO_LONG,
    /** A text is shorter than {0} characters. */
    TOO_SHORT,
    /** A text holds control characters. */
    CONTROL_CHARACTERS,
    /** A value is none of those allowed: {0}. */
    NOT_ALLOWED,
    /** A value has another form than {0}. */
    MALFORMED,
    /** An instant {0} lies after now {1}. */
    IN_THE_FUTURE,
    /** An instant {0} lies before the first day the calendar knows, {1}. */
    BEFORE_CALENDAR,
    /** The calendar has no table for the year {0}. */
    NO_CALENDAR,
    /** A holiday table is not readable as JSON from line {0}, column {1} on. */
    CALENDAR_UNREADABLE,
    /** A holiday table holds no year. */
    CALENDAR_NO_YEAR,
    /** In a holiday table {0} is no year. */
    CALENDAR_NOT_A_YEAR,
    /** The table of {0} has the unknown field {1}. */
    CALENDAR_UNKNOWN_FIELD,
    /** In the table of {0} the field {1} is missing or of another form. */
    CALENDAR_WRONG_FIELD,
    /** The table of {0} is neither clearly final nor clearly provisional. */
    CALENDAR_WRONG_STATUS,
    /** In the table of {0}, {1} is no date. */
    CALENDAR_NOT_A_DATE,
    /** The table of {0} names {1}, a date of another year. */
    CALENDAR_DATE_OF_ANOTHER_YEAR,
    /** The table of {0} names {1} twice. */
    CALENDAR_DATE_TWICE,
    /** In the table of {0} the make-up workday {1} is no Saturday or Sunday. */
    CALENDAR_MAKE_UP_ON_WEEKDAY,
    /** In the table of {0}, {1} is a holiday and a make-up workday. */
    CALENDAR_HOLIDAY_AND_MAKE_UP,
    /** In the table of {0} the statutory day {1} is not off. */
    CALENDAR_STATUTORY_DAY_MISSING,
    /** The table of {0} names a notice for {1}, which it does not change. */
    CALENDAR_NOTICE_FOR_ORDINARY_DAY,
    /** The table of {0} is missing, with years before and after it. */
    CALENDAR_YEAR_MISSING,
    /** The notice of {0} is in; its table cannot become provisional again. */
    CALENDAR_FINAL_YEAR_TAKEN_BACK,
    /** The table of {0} names no day off. */
    CALENDAR_NO_DAY_OFF,
    /** {0}, named by a holiday table, is no district of this house. */
    UNKNOWN_DISTRICT,
    /** The tables are those of the calendar in force already. */
    CALENDAR_UNCHANGED,
    /** There is no draft {0} that waits for a decision. */
    UNKNOWN_CALENDAR_DRAFT,
    /** The draft {0} was made on a calendar that is no longer in force. */
    CALENDAR_DRAFT_OVERTAKEN,
    /** The draft is another one than the person has looked at. */
    CALENDAR_DIFFERS,
    /** Who drafted it does not approve it. */
    SECOND_PERSON_NEEDED,
    /** The house knows no deadline rule {0}. */
    UNKNOWN_RULE,
    /** No clocks are set by the rule {0}, so none can be made to follow it. */
    RULE_SETS_NO_CLOCKS,
    /** The rule {0} has no earlier version whose clocks could follow it. */
    NO_EARLIER_VERSION,
    /** There is no re-basing {0} that waits for a decision. */
    UNKNOWN_REBASING,
    /** The rule of the re-basing {0} has been replaced by a newer version. */
    REBASING_OVERTAKEN,
    /** The rule says something else than the person has looked at. */
    RULE_DIFFERS,
    /** This node does not know the calendar {0} yet. */
    UNKNOWN_CALENDAR,
    /** A reply {0} lies before the receipt {1}. */
    REPLY_BEFORE_RECEIPT,
    /** A receipt long ago needs a reason. */
    LATE_ENTRY_NEEDS_REASON,
    /** A reply entered after the fact needs evidence. */
    LATE_REPLY_NEEDS_EVIDENCE,
    /** A reply entered after the fact needs a supervisor. */
    LATE_REPLY_NEEDS_SUPERVISOR,
    /** No such unit: {0}. */
    UNKNOWN_UNIT,
    /** A unit exists already. */
    UNIT_EXISTS,
    /** A unit below the city needs a parent, a city unit has none. */
    WRONG_PARENT,
    /** Duty hours end at {1}, which is not after they begin at {0}. */
    DUTY_HOURS_OUT_OF_ORDER,
    /** No such complaint: {0}. */
    UNKNOWN_COMPLAINT,
    /** The complaint is in state {0}; allowed is {1}. */
    WRONG_STATE,
    /** The case has changed since: version {0}, now {1}. */
    CHANGED_SINCE,
    /** The complaint is with the unit {0} already. */
    ALREADY_WITH_UNIT,
    /** The unit has acknowledged the case already. */
    ALREADY_ACKNOWLEDGED,
    /** Only a tip-off accuses a unit. */
    ONLY_TIP_OFFS_ACCUSE,
    /** The unit {0} is the one the tip-off is about, or stands below it. */
    ACCUSED_UNIT,
    /** The complaint belongs to another unit. */
    NOT_YOUR_UNIT,
    /** The role {0} may not do this. */
    NOT_YOUR_ROLE,
    /** The source key {0} is there with other content. */
    SOURCE_KEY_TAKEN,
    /** The source key {0} stands on line {1} of the same file with other content. */
    SOURCE_KEY_TWICE,
    /** The id does not belong to the source key. */
    SOURCE_KEY_MISMATCH,
    /** The command id was used for another wish. */
    COMMAND_ID_REUSED,
    /** The deadline is not due before {0}. */
    NOT_YET_DUE,
    /** An account exists already. */
    ACCOUNT_EXISTS,
    /** No such account. */
    UNKNOWN_ACCOUNT,
    /** The account is closed. */
    ACCOUNT_CLOSED,
    /** The role {0} needs a unit. */
    ROLE_NEEDS_UNIT,
    /** The role {0} has no unit. */
    ROLE_HAS_NO_UNIT,
    /** The role is the house's own and no person's. */
    ROLE_NOT_FOR_PEOPLE,
    /** No such message, or none the asker may see. */
    UNKNOWN_MESSAGE,
    /** Nobody keeps the own account. */
    OWN_ACCOUNT,
    /** The account belongs to somebody else. */
    NOT_YOUR_ACCOUNT,
    /** The asking account may not act any more: it is suspended, closed or has another role now. */
    NO_LONGER_ENTITLED,
    /** The account is suspended. */
    ACCOUNT_SUSPENDED,
    /** The account is not suspended. */
    ACCOUNT_NOT_SUSPENDED,
    /** The account has this role and unit already. */
    RIGHTS_UNCHANGED,
    /** The login is taken. */
    LOGIN_TAKEN,
    /** Nobody signs in with this account. */
    NO_SIGN_IN,
    /** The account has no such token, or it was taken back. */
    UNKNOWN_TOKEN,
    /** The account has {0} tokens that are good, and cannot have more. */
    TOO_MANY_TOKENS,
    /** The present password is another one. */
    WRONG_PASSWORD,
    /** The password is easily guessed. */
    WEAK_PASSWORD,
    /** The new password was typed in two different ways. */
    PASSWORDS_DIFFER,
    /** The new password is the old one. */
    SAME_PASSWORD,
    /** Too many failures in a row; try again after {0}. */
    SIGN_IN_RESTS,
    /** No such incident: {0}. */
    UNKNOWN_INCIDENT,
    /** The incident belongs to another organisation. */
    NOT_YOUR_INCIDENT,
    /** An instant {0} lies before {1}, while occurrence, detection and learning follow each other in this order. */
    INSTANTS_OUT_OF_ORDER,
    /** An incident raised from a complaint was detected at {0}, after the complaint was received at {1}. */
    DETECTED_AFTER_COMPLAINT,
    /** The instants are on record as they were given. */
    INSTANTS_UNCHANGED,
    /** There is no correction {0} that waits for a decision. */
    UNKNOWN_CORRECTION,
    /** The correction {0} waits for a decision already. */
    CORRECTION_WAITS,
    /** An act {0} lies before the incident {1}. */
    BEFORE_THE_INCIDENT,
    /** The incident has the level {0} already. */
    ALREADY_AT_LEVEL,
    /** The incident is not graded yet. */
    NOT_GRADED,
    /** The incident is closed. */
    INCIDENT_CLOSED,
    /** The emergency plan is active already. */
    PLAN_ACTIVE,
    /** Handling of the incident has ended already. */
    ALREADY_HANDLED,
    /** A report of kind {0} cannot come now; possible is {1}. */
    REPORT_OUT_OF_TURN,
    /** There is no report {0}. */
    UNKNOWN_REPORT,
    /** The report {0} has its acknowledgement already. */
    REPORT_ACKNOWLEDGED,
    /** An act entered after the fact needs evidence. */
    LATE_ACT_NEEDS_EVIDENCE,
    /** An act entered after the fact needs a supervisor. */
    LATE_ACT_NEEDS_SUPERVISOR,
    /** An act after its due instant {0} needs a reason. */
    OVERDUE_NEEDS_REASON,
    /** The obligation {0} is not running. */
    OBLIGATION_NOT_RUNNING,
    /** The obligations {0} have not ended. */
    OBLIGATIONS_OPEN,
    /** No such notice. */
    UNKNOWN_NOTICE,
    /** The notice is in state {0}; allowed is {1}. */
    NOTICE_WRONG_STATE,
    /** An item is filled in and marked as unknown at once. */
    ITEM_KNOWN_AND_UNKNOWN,
    /** The notice has no recipients. */
    NO_RECIPIENTS,
    /** {0} people were confirmed, there are {1}. */
    RECIPIENTS_DIFFER,
    /** There is no batch {0}. */
    UNKNOWN_BATCH,
    /** A batch has {0} people, the results speak of {1}. */
    BATCH_SIZE_DIFFERS,
    /** Batches without results: {0}. */
    BATCHES_OPEN,
    /** A file is larger than {0} MiB. */
    FILE_TOO_LARGE,
    /** A file has more than {0} rows. */
    TOO_MANY_ROWS,
    /** A file could not be read to its end. */
    FILE_UNREADABLE,
    /** The ledger's key is not the one that whoever asks has seen; it was replaced meanwhile. */
    LEDGER_KEY_DIFFERS,
    /** A look-up is not on record. */
    NOT_ON_RECORD,
    /** The ledger has no event at position {0}. */
    UNKNOWN_POSITION,
    /** The period ends at {0}, before it begins at {1}. */
    PERIOD_ENDS_BEFORE_IT_BEGINS,
    /** A row has {0} fields where the header names {1}. */
    FIELD_COUNT,
    /** The bytes are not UTF-8. */
    NOT_UTF_8,
    /** The file cannot be read as CSV from here on: {0}. */
    BROKEN_CSV,
    /** The header lacks the columns {0}. */
    MISSING_COLUMNS,
    /** The key of this case was destroyed; its text is gone for good. */
    FORGOTTEN,
    /** Too many costly requests of one account; try again in {0} seconds. */
    TOO_MANY_REQUESTS,
    /** The house is writing as fast as it can; try again. */
    BUSY,
    /** It is not known whether the wish was carried out; sending it again with the same command id is safe. */
    OUTCOME_UNKNOWN,
    /** The clock of this node is more than a minute off; nothing is written before it is right again. */
    CLOCK_OFF;

    /** Message key, for instance {@code refusal.too-long}. */
    public String key() {
        return "refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
