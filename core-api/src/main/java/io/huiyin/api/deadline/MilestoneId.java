package io.huiyin.api.deadline;

import java.util.regex.Pattern;

/**
 * Names one milestone on the way to, or past, a due instant, as the rule does.
 *
 * @param value {@code 50-percent} of the counted time elapsed, or {@code 4-hours-before} the due instant
 */
public record MilestoneId(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,4}-(percent|hours-before)");

    /** The due instant itself, where what is owed is missed. */
    public static final MilestoneId DUE = percent(100);

    /** @throws IllegalArgumentException if the value has another form */
    public MilestoneId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a milestone: " + value);
        }
    }

    /**
     * A share of the counted time.
     *
     * @param percent from 1; above 100 is after the due instant
     */
    public static MilestoneId percent(int percent) {
        return new MilestoneId(percent + "-percent");
    }

    @Override
    public String toString() {
        return value;
    }
}
