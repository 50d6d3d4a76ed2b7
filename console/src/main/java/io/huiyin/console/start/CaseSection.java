package io.huiyin.console.start;

import io.huiyin.console.cases.CaseRow;
import java.util.List;

/** Some cases under a heading. */
public record CaseSection(String key, List<CaseRow> rows, String href) implements StartSection {

    public CaseSection {
        rows = List.copyOf(rows);
    }
}
