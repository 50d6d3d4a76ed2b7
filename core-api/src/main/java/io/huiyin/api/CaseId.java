package io.huiyin.api;

/**
 * Any case that can owe something, a complaint or an incident; or the house itself, for what is said about no case. The
 * prefix tells which.
 *
 * @param value the id of the complaint or incident
 */
public record CaseId(String value) {

    /** No case, but the house: what concerns its calendar or its rules. */
    public static final CaseId OF_THE_HOUSE = new CaseId("house-matters");

    /** @throws IllegalArgumentException if the prefix is of no kind of case */
    public CaseId {
        if (!value.startsWith("complaint-") && !value.startsWith("incident-") && !value.startsWith("house-")) {
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

    /** Whether it is no case but the house itself. */
    public boolean isOfTheHouse() {
        return value.startsWith("house-");
    }

    @Override
    public String toString() {
        return value;
    }
}
