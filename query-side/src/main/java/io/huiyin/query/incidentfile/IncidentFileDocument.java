package io.huiyin.query.incidentfile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.query.timeline.TimelineRecord;
import io.huiyin.query.views.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * One incident file as the view keeps it.
 *
 * @param acts what was judged and done
 * @param timeline oldest first
 */
record IncidentFileDocument(IncidentState state, ActsOnRecord acts, List<TimelineRecord> timeline) {

    IncidentFileDocument {
        timeline = List.copyOf(timeline);
    }

    static IncidentFileDocument begin(IncidentRegistered event, Recorded recorded) {
        return new IncidentFileDocument(
                IncidentState.begin(event, recorded),
                ActsOnRecord.NONE,
                List.of(IncidentHappenings.TIMELINE.entry(event, recorded)));
    }

    IncidentFileDocument after(DomainEvent event, Recorded recorded) {
        List<TimelineRecord> longer = new ArrayList<>(timeline);
        longer.add(IncidentHappenings.TIMELINE.entry(event, recorded));
        return new IncidentFileDocument(state.after(event, recorded), acts.and(event, recorded), longer);
    }
}
