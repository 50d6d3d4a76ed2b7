package io.huiyin.query.caselist;

import io.huiyin.query.casefile.CaseState;
import java.util.List;

/**
 * A page of cases found.
 *
 * @param total how many there are in all
 */
record FoundCases(List<CaseState> cases, long total) {

    static final FoundCases NONE = new FoundCases(List.of(), 0);
}
