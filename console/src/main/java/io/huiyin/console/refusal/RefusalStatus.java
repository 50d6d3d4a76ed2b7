package io.huiyin.console.refusal;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import org.springframework.http.HttpStatus;

/** Which HTTP status says a refusal best. */
public final class RefusalStatus {

    private RefusalStatus() {}

    /** The status of the gravest reason; 400 when all are about the input. */
    public static HttpStatus of(RefusedException refusal) {
        return refusal.violations().stream()
                .map(RefusalStatus::of)
                .filter(status -> status != HttpStatus.BAD_REQUEST)
                .findFirst()
                .orElse(HttpStatus.BAD_REQUEST);
    }

    // A unit that a page is about is not there; one that a field names is a wrong entry.
    private static HttpStatus of(Violation violation) {
        return violation.code() == RefusalCode.UNKNOWN_UNIT && violation.field() == null
                ? HttpStatus.NOT_FOUND
                : of(violation.code());
    }

    private static HttpStatus of(RefusalCode code) {
        return switch (code) {
            case NOT_YOUR_ROLE,
                    NOT_YOUR_UNIT,
                    NOT_YOUR_ACCOUNT,
                    OWN_ACCOUNT,
                    NO_LONGER_ENTITLED,
                    LATE_REPLY_NEEDS_SUPERVISOR,
                    NOT_YOUR_INCIDENT,
                    SECOND_PERSON_NEEDED,
                    LATE_ACT_NEEDS_SUPERVISOR,
                    ACCOUNT_CLOSED -> HttpStatus.FORBIDDEN;
            case UNKNOWN_COMPLAINT,
                    UNKNOWN_INCIDENT,
                    UNKNOWN_ACCOUNT,
                    UNKNOWN_TOKEN,
                    UNKNOWN_MESSAGE,
                    UNKNOWN_NOTICE,
                    UNKNOWN_CALENDAR_DRAFT,
                    UNKNOWN_REBASING,
                    UNKNOWN_POSITION -> HttpStatus.NOT_FOUND;
            case WRONG_STATE,
                    NOTICE_WRONG_STATE,
                    CHANGED_SINCE,
                    COMMAND_ID_REUSED,
                    SOURCE_KEY_TAKEN,
                    UNIT_EXISTS,
                    ACCOUNT_EXISTS,
                    ACCOUNT_SUSPENDED,
                    ACCOUNT_NOT_SUSPENDED,
                    RIGHTS_UNCHANGED,
                    LOGIN_TAKEN,
                    TOO_MANY_TOKENS,
                    NOT_YET_DUE,
                    ALREADY_AT_LEVEL,
                    ALREADY_ACKNOWLEDGED,
                    NOT_GRADED,
                    INCIDENT_CLOSED,
                    PLAN_ACTIVE,
                    REPORT_OUT_OF_TURN,
                    REPORT_ACKNOWLEDGED,
                    OBLIGATION_NOT_RUNNING,
                    OBLIGATIONS_OPEN,
                    CALENDAR_DRAFT_OVERTAKEN,
                    REBASING_OVERTAKEN,
                    RULE_DIFFERS,
                    INSTANTS_UNCHANGED,
                    CORRECTION_WAITS,
                    UNKNOWN_CORRECTION,
                    CALENDAR_DIFFERS,
                    CALENDAR_UNCHANGED,
                    FORGOTTEN -> HttpStatus.CONFLICT;
            case SIGN_IN_RESTS, TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY, OUTCOME_UNKNOWN, CLOCK_OFF, UNKNOWN_CALENDAR -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
