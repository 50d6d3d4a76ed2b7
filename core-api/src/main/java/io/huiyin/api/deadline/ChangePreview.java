package io.huiyin.api.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to the cases that are open now.
 *
 * @param moved how many deadlines it would move
 * @param confirmed how many provisional deadlines it would make final
 * @param pastAtOnce how many of the moved ones would be due in the past
 * @param leftAlone how many deadlines it would leave as they are because they cannot be counted by it
 * @param shifts the moved ones by their last days, those of the earliest last day first
 */
public record ChangePreview(long moved, long confirmed, long pastAtOnce, long leftAlone, List<Shift> shifts) {

    public ChangePreview {
        shifts = List.copyOf(shifts);
    }

    /**
     * Deadlines that move alike.
     *
     * @param from the last day they have; absent for rules counted in hours
     * @param to the last day they would have; absent for rules counted in hours
     * @param by where either is absent, how much later they would be due, negative for earlier
     * @param deadlines how many
     * @param examples numbers of some of their cases
     */
    public record Shift(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Duration by,
            long deadlines,
            List<String> examples) {

        public Shift {
            examples = List.copyOf(examples);
        }
    }
}
