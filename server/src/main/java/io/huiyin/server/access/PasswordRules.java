package io.huiyin.server.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which passwords people may choose (after NIST SP 800-63B): long ones that are not easily guessed, of whatever
 * characters. Nobody has to change one that is good.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 64;

    /** So much bcrypt reads; of Chinese characters that is 24. */
    private static final int MOST_BYTES = 72;

    private static final int LONGEST_IN_CHINESE = 24;

    /** Of 0 to 4: more than 10 to the 8th guesses. */
    private static final int SAFE = 3;

    private final Zxcvbn estimator = new Zxcvbn();

    /**
     * What is wrong with a password, if anything.
     *
     * @param personal what an attacker tries first: login and name
     */
    Optional<Violation> check(String field, String password, List<String> personal) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Violation.of(field, RefusalCode.TOO_SHORT, SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Violation.of(field, RefusalCode.TOO_LONG, LONGEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Violation.of(field, RefusalCode.TOO_LONG, LONGEST_IN_CHINESE));
        }
        return isSafe(password, personal)
                ? Optional.empty()
                : Optional.of(Violation.of(field, RefusalCode.WEAK_PASSWORD));
    }

    private boolean isSafe(String password, List<String> personal) {
        return estimator.measure(password, personal).getScore() >= SAFE;
    }
}
