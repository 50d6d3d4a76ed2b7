package io.huiyin.query.casefile;

import io.huiyin.api.cases.RaisedIncident;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.query.views.Recorded;
import java.util.ArrayList;
import java.util.List;

/** The incidents that one complaint brought to light, oldest first. */
record RaisedDocument(List<RaisedRecord> incidents) {

    static final RaisedDocument NONE = new RaisedDocument(List.of());

    RaisedDocument {
        incidents = List.copyOf(incidents);
    }

    RaisedDocument with(IncidentRegistered event, Recorded recorded) {
        List<RaisedRecord> more = new ArrayList<>(incidents);
        more.add(new RaisedRecord(
                new RaisedIncident(event.incidentId(), event.number()),
                ComplaintHappenings.TIMELINE.entry(event, recorded)));
        return new RaisedDocument(more);
    }
}
