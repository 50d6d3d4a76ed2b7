package io.huiyin.console.start;

import io.huiyin.console.incidents.IncidentRow;
import java.util.List;

/** Some incidents under a heading. */
public record IncidentSection(String key, List<IncidentRow> rows, String href) implements StartSection {

    public IncidentSection {
        rows = List.copyOf(rows);
    }
}
