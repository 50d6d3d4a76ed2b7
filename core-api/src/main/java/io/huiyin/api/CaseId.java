package io.huiyin.api;

/**
 * Any case that can owe something: a complaint or an incident. The prefix tells which.
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

    /** Whether it is a complaint. */
    public boolean isComplaint() {
        return value.startsWith("complaint-");
    }

    /** Whether it is an incident. */
    public boolean isIncident() {
        return value.startsWith("incident-");
    }

    @Override
    public String toString() {
        return value;
    }
}
