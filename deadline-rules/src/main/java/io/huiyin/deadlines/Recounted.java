package io.huiyin.deadlines;

/**
 * A running deadline counted anew.
 *
 * @param rule the rule it was counted by
 * @param startPoint what starts its clock, by the name of its {@link StartPoint}
 * @param counted what came out
 * @param effect what that means for the deadline
 */
public record Recounted(DeadlineRule rule, String startPoint, CountedDeadline counted, Effect effect) {

    /** What counting anew means for a deadline. */
    public enum Effect {
        /** It is due at another instant, other days are counted, or another rule or start is behind it. */
        MOVED,
        /** It was provisional, and is final as it stands. */
        CONFIRMED,
        /** Nothing changes. */
        UNCHANGED
    }
}
