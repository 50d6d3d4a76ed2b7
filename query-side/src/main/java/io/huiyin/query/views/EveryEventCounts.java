package io.huiyin.query.views;

import io.huiyin.api.DomainEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Notes that an event was read that no view shows anything of, so that reading counts as being at the head when nothing
 * is left to read.
 */
@ProcessingGroup("views")
public final class EveryEventCounts {

    private final ViewWriter views;

    public EveryEventCounts(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(DomainEvent event, Recorded recorded) {
        views.sees(recorded);
    }
}
