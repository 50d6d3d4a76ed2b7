package io.huiyin.query.casefile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.query.timeline.TimelineRecord;
import io.huiyin.query.views.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * One case file as the view keeps it.
 *
 * @param timeline oldest first
 */
record CaseFileDocument(CaseState state, List<TimelineRecord> timeline) {

    CaseFileDocument {
        timeline = List.copyOf(timeline);
    }

    static CaseFileDocument begin(ComplaintRegistered event, Recorded recorded) {
        return new CaseFileDocument(
                CaseState.begin(event, recorded), List.of(ComplaintHappenings.TIMELINE.entry(event, recorded)));
    }

    CaseFileDocument after(DomainEvent event, Recorded recorded) {
        List<TimelineRecord> longer = new ArrayList<>(timeline);
        longer.add(ComplaintHappenings.TIMELINE.entry(event, recorded));
        return new CaseFileDocument(state.after(event, recorded), longer);
    }
}
