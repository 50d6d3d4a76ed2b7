package io.huiyin.command.deadline;

import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.deadlines.DatedMilestone;
import java.util.List;
import java.util.stream.Collectors;

/** A warning belongs to a milestone that the deadline's rule names; the due instant is missed, not warned of. */
public record OnlyMilestonesOfTheRule(List<DatedMilestone> warnings) {

    /**
     * The milestone of that name.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_ALLOWED} naming those there are
     */
    public DatedMilestone find(MilestoneId milestone) {
        return warnings.stream()
                .filter(dated -> dated.milestone().name().equals(milestone.value()))
                .findFirst()
                .orElseThrow(() -> RefusedException.because("milestone", RefusalCode.NOT_ALLOWED, allowed()));
    }

    private String allowed() {
        return warnings.stream().map(dated -> dated.milestone().name()).collect(Collectors.joining(", "));
    }
}
