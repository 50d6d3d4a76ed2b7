package io.huiyin.api.deadline;

/**
 * Names one deadline of one case, for instance {@code reply-to-citizen}.
 *
 * @param value unique within its case
 */
public record DeadlineId(String value) {

    /** The citizen's answer. */
    public static final DeadlineId REPLY_TO_CITIZEN = new DeadlineId("reply-to-citizen");

    @Override
    public String toString() {
        return value;
    }
}
