package io.huiyin.api.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would do to the cases that are open now.
 *
 * @param moved how many deadlines it would move
 * @param confirmed how many provisional deadlines it would make final
 * @param pastAtOnce how many of the moved ones would be due in the past
 * @param shifts the moved ones by their last days, those of the earliest last day first
 */
public record CalendarPreview(long moved, long confirmed, long pastAtOnce, List<Shift> shifts) {

    public CalendarPreview {
        shifts = List.copyOf(shifts);
    }

    /**
     * Deadlines that move alike.
     *
     * @param from the last day they have; absent for rules counted in hours
     * @param to the last day they would have
     * @param deadlines how many
     * @param examples numbers of some of their cases
     */
    public record Shift(@Nullable LocalDate from, @Nullable LocalDate to, long deadlines, List<String> examples) {

        public Shift {
            examples = List.copyOf(examples);
        }
    }
}
