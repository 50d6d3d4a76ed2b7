package io.huiyin.personaldata;

import java.util.Set;

/** The names a sealed text is bound to beside its case. They are part of every seal: renaming one loses its texts. */
public final class SealedFieldNames {

    public static final String SUBJECT = "subject";
    public static final String NARRATIVE = "narrative";
    public static final String NAME = "name";
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
    public static final String ADDRESS = "address";
    public static final String REPLY = "reply";
    public static final String INSTRUCTION = "instruction";
    public static final String LATE_ENTRY_REASON = "lateEntryReason";
    public static final String LATE_ENTRY_EVIDENCE = "lateEntryEvidence";
    public static final String PURPOSE = "purpose";
    public static final String TITLE = "title";
    public static final String DESCRIPTION = "description";
    public static final String GRADING_REASON = "gradingReason";
    public static final String PLAN = "plan";
    public static final String MEASURE = "measure";
    public static final String REPORT = "report";
    public static final String NOTICE = "notice";
    public static final String LATE_REASON = "lateReason";
    public static final String WAIVER_REASON = "waiverReason";
    public static final String CONCLUSION = "conclusion";
    public static final String CORRECTION_REASON = "correctionReason";
    public static final String CORRECTION_EVIDENCE = "correctionEvidence";
    public static final String NOTICE_SUBJECT = "noticeSubject";
    public static final String NOTICE_OPENING = "noticeOpening";
    public static final String NOTICE_DATA_CONCERNED = "noticeDataConcerned";
    public static final String NOTICE_CAUSE = "noticeCause";
    public static final String NOTICE_POSSIBLE_HARM = "noticePossibleHarm";
    public static final String NOTICE_MEASURES_TAKEN = "noticeMeasuresTaken";
    public static final String NOTICE_SELF_PROTECTION = "noticeSelfProtection";
    public static final String NOTICE_CONTACT = "noticeContact";
    public static final String NOTICE_STOP_REASON = "noticeStopReason";
    public static final String RECIPIENTS = "recipients";
    public static final String GIVE_UP_REASON = "giveUpReason";
    public static final String BOUNCE_REASON = "bounceReason";
    public static final String MESSAGE_SUBJECT = "messageSubject";
    public static final String MESSAGE_BODY = "messageBody";
    public static final String MESSAGE_ADDRESS = "messageAddress";

    private static final Set<String> ALL = Set.of(
            SUBJECT,
            NARRATIVE,
            NAME,
            PHONE,
            EMAIL,
            ADDRESS,
            REPLY,
            INSTRUCTION,
            LATE_ENTRY_REASON,
            LATE_ENTRY_EVIDENCE,
            PURPOSE,
            TITLE,
            DESCRIPTION,
            GRADING_REASON,
            PLAN,
            MEASURE,
            REPORT,
            NOTICE,
            LATE_REASON,
            WAIVER_REASON,
            CONCLUSION,
            CORRECTION_REASON,
            CORRECTION_EVIDENCE,
            NOTICE_SUBJECT,
            NOTICE_OPENING,
            NOTICE_DATA_CONCERNED,
            NOTICE_CAUSE,
            NOTICE_POSSIBLE_HARM,
            NOTICE_MEASURES_TAKEN,
            NOTICE_SELF_PROTECTION,
            NOTICE_CONTACT,
            NOTICE_STOP_REASON,
            RECIPIENTS,
            GIVE_UP_REASON,
            BOUNCE_REASON,
            MESSAGE_SUBJECT,
            MESSAGE_BODY,
            MESSAGE_ADDRESS);

    private SealedFieldNames() {}

    /** The name itself, if it is one of these. */
    static String checked(String field) {
        if (!ALL.contains(field)) {
            throw new IllegalArgumentException("No sealed field has the name " + field);
        }
        return field;
    }
}
