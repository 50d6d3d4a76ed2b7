package io.huiyin.api.incidents;

import io.huiyin.api.cases.Freshness;
import java.util.List;

/**
 * A page of incidents.
 *
 * @param total how many there are in all that the asker may see
 */
public record IncidentPage(List<IncidentSummary> incidents, long total, Freshness freshness) {

    public IncidentPage {
        incidents = List.copyOf(incidents);
    }
}
