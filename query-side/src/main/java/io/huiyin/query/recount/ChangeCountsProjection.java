package io.huiyin.query.recount;

import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.rules.RebasingCarriedOut;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewReader;
import io.huiyin.query.views.ViewWriter;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps how far each approved change has come with the open cases. */
@ProcessingGroup("views")
public final class ChangeCountsProjection {

    private static final String COUNTS = "deadline-changes";

    private final ViewWriter views;

    public ChangeCountsProjection(ViewWriter views) {
        this.views = views;
    }

    /** How far a change has come. */
    public static ChangeCounts of(ChangeId change, ViewReader views) {
        return views.find(COUNTS, change.value(), ChangeCounts.class).orElse(ChangeCounts.NONE);
    }

    @EventHandler
    void on(DeadlineMoved event, Recorded recorded) {
        count(recorded, event.change(), counts -> counts.with(event));
    }

    @EventHandler
    void on(DeadlineConfirmed event, Recorded recorded) {
        count(recorded, event.change(), ChangeCounts::withConfirmed);
    }

    @EventHandler
    void on(CalendarCarriedOut event, Recorded recorded) {
        update(recorded, ChangeId.ofCalendar(event.draft()), counts -> counts.carriedOut(event.units()));
    }

    @EventHandler
    void on(RebasingCarriedOut event, Recorded recorded) {
        update(recorded, ChangeId.ofRebasing(event.rebasing()), counts -> counts.carriedOut(event.units()));
    }

    // A corrected start is a matter of its one incident.
    private void count(Recorded recorded, DeadlineChange change, UnaryOperator<ChangeCounts> count) {
        if (change.reason() == MoveReason.START_CORRECTED) {
            views.sees(recorded);
            return;
        }
        update(recorded, change.id(), count);
    }

    private void update(Recorded recorded, ChangeId change, UnaryOperator<ChangeCounts> count) {
        views.update(
                recorded,
                COUNTS,
                change.value(),
                ChangeCounts.class,
                known -> count.apply(known.orElse(ChangeCounts.NONE)));
    }
}
