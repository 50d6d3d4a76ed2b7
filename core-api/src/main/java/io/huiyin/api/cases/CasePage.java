package io.huiyin.api.cases;

import java.util.List;

/**
 * A page of cases.
 *
 * @param total how many there are in all that the asker may see
 */
public record CasePage(List<CaseSummary> cases, long total, Freshness freshness) {

    public CasePage {
        cases = List.copyOf(cases);
    }
}
