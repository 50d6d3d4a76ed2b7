package io.huiyin.api.incident;

import io.huiyin.api.SpokenNumber;

/**
 * The number of a security incident as people say it on the phone, for instance {@code S-2611-0007-3}.
 *
 * @param value the number
 */
public record IncidentNumber(String value) {

    private static final SpokenNumber FORM = new SpokenNumber('S');

    /** @throws IllegalArgumentException if the form or the check digit is wrong */
    public IncidentNumber {
        if (!FORM.fits(value)) {
            throw new IllegalArgumentException("Not an incident number: " + value);
        }
    }

    /**
     * The number for the n-th incident of a month.
     *
     * @param yearMonth two digits of the year, two of the month, for instance 2611
     * @param running from 1
     */
    public static IncidentNumber of(int yearMonth, long running) {
        return new IncidentNumber(FORM.of(yearMonth, running));
    }

    /** Whether a text is a well-formed number with the right check digit. */
    public static boolean isValid(String text) {
        return FORM.fits(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
