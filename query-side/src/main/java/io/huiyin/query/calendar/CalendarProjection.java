package io.huiyin.query.calendar;

import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.calendar.CalendarDraftDiscarded;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the drafts of the calendar. */
@ProcessingGroup("views")
public final class CalendarProjection {

    static final String CALENDAR = "calendar";
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
                        event.draft(),
                        draft -> draft.with(draft.progress().decided(ProposalStatus.APPROVED, recorded))));
    }

    @EventHandler
    void on(CalendarDraftDiscarded event, Recorded recorded) {
        change(
                recorded,
                calendar -> calendar.changing(
                        event.draft(),
                        draft -> draft.with(draft.progress().decided(ProposalStatus.DISCARDED, recorded))));
    }

    @EventHandler
    void on(CalendarCarriedOut event, Recorded recorded) {
        change(
                recorded,
                calendar -> calendar.changing(
                        event.draft(), draft -> draft.with(draft.progress().carriedOut())));
    }

    private void change(Recorded recorded, UnaryOperator<CalendarDocument> change) {
        views.update(
                recorded,
                CALENDAR,
                ALL,
                CalendarDocument.class,
                known -> change.apply(known.orElse(CalendarDocument.NONE)));
    }
}
