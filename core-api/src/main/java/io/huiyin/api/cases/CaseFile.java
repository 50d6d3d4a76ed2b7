package io.huiyin.api.cases;

import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.sealing.ClearText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case whole.
 *
 * @param summary what lists show of it
 * @param narrative what the citizen said; absent when forgotten
 * @param hasName whether a name was given; it is read only with a purpose
 * @param maskedPhone the phone with its middle hidden ({@code 138****2207}), if one was given
 * @param deadline the reply's deadline and why
 * @param unitDeadline the deadline of the unit's own time, and why; absent where it has none
 * @param reply the answer, if one was given
 * @param holdings who had it for how much of the time, the hotline first
 * @param timeline oldest first
 * @param incidents the incidents it brought to light, for those who may read incidents
 * @param source what an older system called it
 */
public record CaseFile(
        CaseSummary summary,
        @Nullable ClearText narrative,
        boolean hasName,
        @Nullable String maskedPhone,
        Deadline deadline,
        @Nullable Deadline unitDeadline,
        @Nullable ClearText reply,
        List<CaseHolding> holdings,
        List<TimelineEntry> timeline,
        List<RaisedIncident> incidents,
        @Nullable SourceKey source,
        Freshness freshness) {

    public CaseFile {
        holdings = List.copyOf(holdings);
        timeline = List.copyOf(timeline);
        incidents = List.copyOf(incidents);
    }
}
