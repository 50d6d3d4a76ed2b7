package io.huiyin.query.calendar;

import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.query.recount.FollowedChange;
import io.huiyin.query.recount.ProposalProgress;
import io.huiyin.query.views.Recorded;

/**
 * One draft, as the view keeps it.
 *
 * @param tables the tables it changes, in this product's own form
 */
record DraftRecord(int draft, ProposalProgress progress, String before, String calendar, String tables) {

    static DraftRecord of(CalendarDrafted event, Recorded recorded) {
        return new DraftRecord(
                event.draft(), ProposalProgress.begunBy(recorded), event.before(), event.calendar(), event.tables());
    }

    DraftRecord with(ProposalProgress next) {
        return new DraftRecord(draft, next, before, calendar, tables);
    }

    /** The change by which it moves deadlines. */
    ChangeId change() {
        return ChangeId.ofCalendar(draft);
    }

    FollowedChange followed() {
        return new FollowedChange(draft, change(), MoveReason.CALENDAR_CHANGED, progress, calendar, null);
    }
}
