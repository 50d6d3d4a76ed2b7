package io.huiyin.console.start;

import java.util.List;

/** Some cases of a kind under a heading. */
public sealed interface StartSection permits CaseSection, IncidentSection {

    /** Its message keys are {@code start.section.} and this, and the same with {@code .none}. */
    String key();

    /** Its rows; none when there is nothing to show. */
    List<?> rows();

    /** Address of the whole list. */
    String href();

    /** Whether these are complaints; incidents otherwise. */
    default boolean ofComplaints() {
        return this instanceof CaseSection;
    }
}
