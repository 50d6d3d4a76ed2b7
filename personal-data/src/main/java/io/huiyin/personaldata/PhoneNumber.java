package io.huiyin.personaldata;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of a phone number that is the same however it was written. */
final class PhoneNumber {

    private static final int FEWEST_DIGITS = 7;
    private static final Pattern INTERNATIONAL_CHINA = Pattern.compile("^(\\+|00)86");
    private static final Pattern TRUNK_ZEROS = Pattern.compile("^0+");
    private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("^(.)\\1*$");

    private PhoneNumber() {}

    /**
     * Digits only, without the country code of China and without the 0 before an area code.
     *
     * @return empty if no number can be meant: callers who gave "0" or "1111111" are not one person
     */
    static Optional<String> normalised(String written) {
        String international =
                INTERNATIONAL_CHINA.matcher(plusAndDigits(written)).replaceFirst("");
        String digits = TRUNK_ZEROS.matcher(international.replace("+", "")).replaceFirst("");
        boolean usable = digits.length() >= FEWEST_DIGITS
                && !ONE_DIGIT_REPEATED.matcher(digits).matches();
        return usable ? Optional.of(digits) : Optional.empty();
    }

    private static String plusAndDigits(String written) {
        StringBuilder kept = new StringBuilder();
        written.codePoints().forEach(character -> {
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                kept.append(digit);
            } else if (character == '+' || character == '\uFF0B') {
                kept.append('+');
            }
        });
        return kept.toString();
    }
}
