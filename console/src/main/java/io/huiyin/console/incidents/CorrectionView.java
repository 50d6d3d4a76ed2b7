package io.huiyin.console.incidents;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentFile.CorrectionState;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How instants of an incident were corrected, or are proposed to be, as pages show it.
 *
 * @param changes what is another now, or should be
 * @param proposedBy who brought it
 * @param decidedBy who decided on it, where that was somebody else
 */
public record CorrectionView(
        int number,
        CorrectionState state,
        List<Change> changes,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable String proposedBy,
        String proposed,
        @Nullable String decidedBy,
        @Nullable String decided) {

    /**
     * One instant that is another.
     *
     * @param field what forms call it
     * @param before null where it was not known
     * @param after null where it is no longer known
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    static CorrectionView of(
            IncidentFile.Correction correction, Colleagues colleagues, Moments moments, Locale locale) {
        AccountId decidedBy = correction.decidedBy();
        return new CorrectionView(
                correction.number(),
                correction.state(),
                changes(correction.before(), correction.after(), moments, locale),
                ActView.clear(correction.reason()),
                ActView.clear(correction.evidence()),
                colleagues.name(correction.proposedBy()),
                moments.minute(correction.proposedAt(), locale),
                decidedBy == null || decidedBy.equals(correction.proposedBy()) ? null : colleagues.name(decidedBy),
                correction.decidedAt() == null ? null : moments.minute(correction.decidedAt(), locale));
    }

    /** The one of an incident that waits for a second person. */
    static Optional<IncidentFile.Correction> waitingIn(IncidentFile file) {
        return file.corrections().stream()
                .filter(correction -> correction.state() == CorrectionState.WAITING)
                .findFirst();
    }

    private static List<Change> changes(
            IncidentInstants before, IncidentInstants after, Moments moments, Locale locale) {
        List<Change> changes = new ArrayList<>();
        addIfChanged("occurredAt", before.occurredAt(), after.occurredAt(), changes, moments, locale);
        addIfChanged("detectedAt", before.detectedAt(), after.detectedAt(), changes, moments, locale);
        addIfChanged("learnedAt", before.learnedAt(), after.learnedAt(), changes, moments, locale);
        return changes;
    }

    private static void addIfChanged(
            String field,
            @Nullable Instant before,
            @Nullable Instant after,
            List<Change> changes,
            Moments moments,
            Locale locale) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field,
                    before == null ? null : moments.minute(before, locale),
                    after == null ? null : moments.minute(after, locale)));
        }
    }
}
