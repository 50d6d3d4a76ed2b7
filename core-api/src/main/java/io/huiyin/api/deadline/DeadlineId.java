package io.huiyin.api.deadline;

/**
 * Names one deadline of one case, for instance {@code reply-to-citizen}.
 *
 * @param value unique within its case
 */
public record DeadlineId(String value) {

    /** The citizen's answer. */
    public static final DeadlineId REPLY_TO_CITIZEN = new DeadlineId("reply-to-citizen");

    /** The answer of the unit that has the complaint, within its own time. */
    public static final DeadlineId REPLY_OF_UNIT = new DeadlineId("reply-of-unit");

    /** The start of the emergency plan. */
    public static final DeadlineId PLAN = new DeadlineId("plan");

    /** The report to the competent authority. */
    public static final DeadlineId AUTHORITY_REPORT = new DeadlineId("authority-report");

    /** The notice to those who may be affected. */
    public static final DeadlineId NOTICE_TO_AFFECTED = new DeadlineId("notice-to-affected");

    @Override
    public String toString() {
        return value;
    }
}
