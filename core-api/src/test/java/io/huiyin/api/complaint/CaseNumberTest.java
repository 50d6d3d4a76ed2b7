package io.huiyin.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    /** The example of ISO/IEC 7064 for MOD 11,10: the check digit of 0794 is 5. */
    @Test
    void the_check_digit_is_that_of_the_standard() {
        assertThat(CaseNumber.isValid("T-2611-0417-" + checkDigitByTheBook("26110417")))
                .isTrue();
        assertThat(checkDigitByTheBook("0794")).isEqualTo(5);
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        String number = CaseNumber.of(2611, 417).value();
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (Character.isDigit(number.charAt(i)) && number.charAt(i) != digit) {
                    assertThat(CaseNumber.isValid(number.substring(0, i) + digit + number.substring(i + 1)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_busy_month_has_longer_numbers() {
        assertThat(CaseNumber.of(2611, 1_950_000).value()).startsWith("T-2611-1950000-");
        assertThat(CaseNumber.of(601, 7).value()).startsWith("T-0601-0007-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T-2611-0417", "T-2611-417-9", "X-2611-0417-9", "T-2611-0417-９", "T-2611-0417-9 "})
    void other_forms_are_no_numbers(String text) {
        assertThat(CaseNumber.isValid(text)).isFalse();
        assertThatThrownBy(() -> new CaseNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int checkDigitByTheBook(String digits) {
        int p = 10;
        for (char digit : digits.toCharArray()) {
            int s = (p + digit - '0') % 10;
            p = 2 * (s == 0 ? 10 : s) % 11;
        }
        return p == 1 ? 0 : 11 - p;
    }
}
