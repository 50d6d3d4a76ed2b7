package io.huiyin.api;

/**
 * Any case that can owe something: a complaint now, an incident later. The prefix tells which.
 *
 * @param value the id of the complaint or incident
 */
public record CaseId(String value) {

    /** @throws IllegalArgumentException if the prefix is of no kind of case */
    public CaseId {
        if (!value.startsWith("complaint-") && !value.startsWith("incident-")) {
            throw new IllegalArgumentException("Not a case id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
