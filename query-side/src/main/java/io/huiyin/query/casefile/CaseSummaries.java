package io.huiyin.query.casefile;

import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.UnitTime;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.timeline.TimeGone;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says of a case what lists show of it, as time stands now. */
public final class CaseSummaries {

    private final Clock clock;

    public CaseSummaries(Clock clock) {
        this.clock = clock;
    }

    /**
     * The summary of a case that has a deadline.
     *
     * @param subject the subject, empty when forgotten
     * @param unitNames names of units as they are now
     */
    public CaseSummary of(CaseState state, Optional<ClearText> subject, Map<UnitId, String> unitNames) {
        ComplaintRegistered registered = state.registered();
        Deadline deadline = Objects.requireNonNull(state.deadline(), "a case without a deadline is not shown");
        Instant repliedAt = state.replied() == null ? null : state.replied().repliedAt();
        TimeGone time = TimeGone.of(deadline, repliedAt == null ? clock.instant() : repliedAt);
        return new CaseSummary(
                registered.complaintId(),
                registered.number(),
                state.version(),
                registered.matter(),
                registered.channel(),
                subject.orElse(null),
                state.status(),
                state.unit(),
                state.unit() == null ? null : unitNames.get(state.unit()),
                registered.receivedAt(),
                deadline.start(),
                deadline.due(),
                deadline.lastDay(),
                deadline.provisional(),
                time.elapsedShare(),
                time.workdaysLeft(),
                repliedAt,
                state.missed(),
                registered.historical() != null,
                state.unitTime() == null ? null : unitTime(state.unitTime()));
    }

    private UnitTime unitTime(UnitRecord own) {
        Deadline deadline = own.deadline();
        TimeGone time = TimeGone.of(deadline, own.endedAt() == null ? clock.instant() : own.endedAt());
        return new UnitTime(
                deadline.start(),
                deadline.due(),
                deadline.lastDay(),
                time.elapsedShare(),
                time.workdaysLeft(),
                own.missed(),
                own.endedAt());
    }
}
