package io.huiyin.query.calendar;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.calendar.CalendarDraftStatus;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One draft, as the view keeps it.
 *
 * @param tables the tables it changes, in this product's own form
 * @param decidedBy who approved or discarded it
 * @param decidedPosition position of that decision in the ledger
 */
record DraftRecord(
        int draft,
        CalendarDraftStatus status,
        String before,
        String calendar,
        String tables,
        AccountId draftedBy,
        Instant draftedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        long decidedPosition) {

    static DraftRecord of(CalendarDrafted event, Recorded recorded) {
        return new DraftRecord(
                event.draft(),
                CalendarDraftStatus.DRAFTED,
                event.before(),
                event.calendar(),
                event.tables(),
                recorded.envelope().actor(),
                recorded.recordedAt(),
                null,
                null,
                -1);
    }

    DraftRecord decided(CalendarDraftStatus decision, Recorded recorded) {
        return new DraftRecord(
                draft,
                decision,
                before,
                calendar,
                tables,
                draftedBy,
                draftedAt,
                recorded.envelope().actor(),
                recorded.recordedAt(),
                recorded.position());
    }

    DraftRecord carriedOut() {
        return new DraftRecord(
                draft,
                CalendarDraftStatus.CARRIED_OUT,
                before,
                calendar,
                tables,
                draftedBy,
                draftedAt,
                decidedBy,
                decidedAt,
                decidedPosition);
    }

    boolean cameIntoForce() {
        return status == CalendarDraftStatus.APPROVED || status == CalendarDraftStatus.CARRIED_OUT;
    }

    /** The change by which it moves deadlines. */
    ChangeId change() {
        return new ChangeId("calendar-" + draft);
    }
}
