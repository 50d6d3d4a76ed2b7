package io.huiyin.query.recount;

import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.MoveReason;
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

    // A corrected start is a matter of its one incident.
    private void count(Recorded recorded, DeadlineChange change, UnaryOperator<ChangeCounts> count) {
        if (change.reason() == MoveReason.START_CORRECTED) {
            views.sees(recorded);
            return;
        }
        views.update(
                recorded,
                COUNTS,
                change.id().value(),
                ChangeCounts.class,
                known -> count.apply(known.orElse(ChangeCounts.NONE)));
    }
}
