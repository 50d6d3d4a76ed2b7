package io.huiyin.query.casefile;

import io.huiyin.api.cases.RaisedIncident;
import io.huiyin.query.timeline.TimelineRecord;

/**
 * An incident that a complaint brought to light, as the view keeps it.
 *
 * @param raising how that stands on the complaint's timeline
 */
record RaisedRecord(RaisedIncident incident, TimelineRecord raising) {}
