package io.huiyin.api.complaint;

import io.huiyin.api.SpokenNumber;

/**
 * The number of a complaint as people say it on the phone, for instance {@code T-2611-0417-3}.
 *
 * @param value the number
 */
public record CaseNumber(String value) {

    private static final SpokenNumber FORM = new SpokenNumber('T');

    /** @throws IllegalArgumentException if the form or the check digit is wrong */
    public CaseNumber {
        if (!FORM.fits(value)) {
            throw new IllegalArgumentException("Not a case number: " + value);
        }
    }

    /**
     * The number for the n-th case of a month.
     *
     * @param yearMonth two digits of the year, two of the month, for instance 2611
     * @param running from 1
     */
    public static CaseNumber of(int yearMonth, long running) {
        return new CaseNumber(FORM.of(yearMonth, running));
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
