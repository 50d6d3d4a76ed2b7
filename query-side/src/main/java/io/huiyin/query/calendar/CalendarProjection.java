package io.huiyin.query.calendar;

import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.calendar.CalendarDraftDiscarded;
import io.huiyin.api.calendar.CalendarDraftStatus;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the drafts of the calendar, and how far each approved one has come with the open cases. */
@ProcessingGroup("views")
public final class CalendarProjection {

    static final String CALENDAR = "calendar";
    static final String COUNTS = "deadline-changes";
    static final String ALL = "all";

    private final ViewWriter views;

    public CalendarProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(CalendarDrafted event, Recorded recorded) {
        change(recorded, calendar -> calendar.with(DraftRecord.of(event, recorded)));
    }

    @EventHandler
    void on(CalendarApproved event, Recorded recorded) {
        change(
                recorded,
                calendar -> calendar.changing(
                        event.draft(), draft -> draft.decided(CalendarDraftStatus.APPROVED, recorded)));
    }

    @EventHandler
    void on(CalendarDraftDiscarded event, Recorded recorded) {
        change(
                recorded,
                calendar -> calendar.changing(
                        event.draft(), draft -> draft.decided(CalendarDraftStatus.DISCARDED, recorded)));
    }

    @EventHandler
    void on(CalendarCarriedOut event, Recorded recorded) {
        change(recorded, calendar -> calendar.changing(event.draft(), DraftRecord::carriedOut));
    }

    @EventHandler
    void on(DeadlineMoved event, Recorded recorded) {
        count(recorded, event.change().id(), ChangeCounts::withMoved);
    }

    @EventHandler
    void on(DeadlineConfirmed event, Recorded recorded) {
        count(recorded, event.change().id(), ChangeCounts::withConfirmed);
    }

    private void change(Recorded recorded, UnaryOperator<CalendarDocument> change) {
        views.update(
                recorded,
                CALENDAR,
                ALL,
                CalendarDocument.class,
                known -> change.apply(known.orElse(CalendarDocument.NONE)));
    }

    private void count(Recorded recorded, ChangeId id, UnaryOperator<ChangeCounts> change) {
        views.update(
                recorded,
                COUNTS,
                id.value(),
                ChangeCounts.class,
                known -> change.apply(known.orElse(ChangeCounts.NONE)));
    }
}
