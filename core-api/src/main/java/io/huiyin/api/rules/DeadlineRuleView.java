package io.huiyin.api.rules;

import io.huiyin.api.deadline.ClockStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline rule says about one of its steps.
 *
 * @param reference the rule and its version
 * @param title what people call it
 * @param law how the law behind it is called
 * @param article which article; absent where there is none
 * @param text what that demands, in the product's own words
 * @param status how well that is known: {@code CONFIRMED}, {@code REPORTED} or {@code UNCONFIRMED}
 * @param unit in what the step's time is measured, for instance {@code WORKDAYS}
 * @param offset how many units; of {@code IMMEDIATE} the minutes that "at once" may take
 * @param starts what may start its clock: the first of these that is known
 * @param officeTarget the time of the last day by which the office means to be done; absent where there is none
 * @param current whether clocks are still set by it
 */
public record DeadlineRuleView(
        String reference,
        Words title,
        Words law,
        @Nullable String article,
        Words text,
        String status,
        String unit,
        int offset,
        List<ClockStart> starts,
        @Nullable String officeTarget,
        boolean current) {

    public DeadlineRuleView {
        starts = List.copyOf(starts);
    }

    /** What is said in both languages of the house. */
    public record Words(String zh, String en) {}
}
