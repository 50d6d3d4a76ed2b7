package io.huiyin.api;

import java.util.regex.Pattern;

/**
 * The form of numbers people say on the phone: a letter for the kind, year and month, running number in the month (at
 * least four digits), check digit by ISO/IEC 7064 MOD 11,10 over all digits before it.
 *
 * @param kind the letter
 */
public record SpokenNumber(char kind) {

    private static final int MONTH = 2;
    private static final int RUNNING = 7;
    private static final Pattern FORM = Pattern.compile("[A-Z]-\\d{4}-\\d{4,9}-\\d");

    /**
     * The number for the n-th of a month.
     *
     * @param yearMonth two digits of the year, two of the month, for instance 2611
     * @param running from 1
     */
    public String of(int yearMonth, long running) {
        String month = fourDigits(yearMonth);
        String number = fourDigits(running);
        return kind + "-" + month + "-" + number + "-" + checkDigit(month + number);
    }

    /** Whether a text is a well-formed number of this kind with the right check digit. */
    public boolean fits(String text) {
        return FORM.matcher(text).matches() && text.charAt(0) == kind && checkDigitFits(text);
    }

    private static String fourDigits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static boolean checkDigitFits(String value) {
        String digits = value.substring(MONTH, RUNNING - 1) + value.substring(RUNNING, value.length() - 2);
        return checkDigit(digits) == value.charAt(value.length() - 1) - '0';
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
