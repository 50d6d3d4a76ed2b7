package io.huiyin.console.incidents;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incidents.ObligationState;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.console.cases.DeadlineView;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.Standing;
import io.huiyin.console.time.TimeWords;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed, as the checklist shows it.
 *
 * @param id names it
 * @param countdown how it stands
 * @param ended when it was done or let go; absent while it is owed
 * @param reason why it came late or was let go
 * @param why the deadline, explained
 * @param startKey message key of where its clock starts
 * @param length how long the clock runs, in words
 * @param kind what is owed
 * @param authority to whom, if it is a report and names somebody
 * @param act what ends it, if the reader may do that now
 */
public record ObligationRow(
        String id,
        ObligationState state,
        boolean missed,
        CountdownView countdown,
        @Nullable String ended,
        @Nullable String reason,
        DeadlineView why,
        String startKey,
        String length,
        ObligationKind kind,
        @Nullable Authority authority,
        @Nullable IncidentAct act) {

    static ObligationRow of(OwedObligation owed, IncidentMay may, TimeWords words, Moments moments, Locale locale) {
        Deadline deadline = owed.deadline();
        return new ObligationRow(
                deadline.id().value(),
                owed.state(),
                owed.missed(),
                CountdownView.of(words.full(Standing.of(owed), locale), deadline.due(), moments),
                owed.endedAt() == null ? null : moments.minute(owed.endedAt(), locale),
                owed.reason() == null ? null : owed.reason().value(),
                DeadlineView.of(deadline, moments, locale),
                "clock-start." + deadline.startReason(),
                words.hours(Duration.between(deadline.start(), deadline.due()), locale),
                deadline.obligation(),
                AuthorityOwed.of(owed).orElse(null),
                may.actFor(owed).orElse(null));
    }

    /** Whether it is still owed. */
    public boolean open() {
        return state.isOpen();
    }
}
