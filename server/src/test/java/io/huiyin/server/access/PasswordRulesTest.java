package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    private Optional<RefusalCode> wrongWith(String password) {
        return rules.check("newPassword", password, List.of("zhouwei", "周伟")).map(Violation::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "violet harbour tram",
                "q7mx2kfw9tzp",
                "西湖边的茶铺二十年没换门牌",
                "only small letters here and nothing else at all"
            })
    void long_passwords_of_whatever_characters_will_do(String password) {
        assertThat(wrongWith(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "passwordpassword",
                "aaaaaaaaaaaaaaaa",
                "qwertyuiop123",
                "zhouweizhouwei",
                "zhouwei12345",
                "Password1234!"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(wrongWith(password)).contains(RefusalCode.WEAK_PASSWORD);
    }

    @Test
    void too_short_and_too_long_are_named() {
        assertThat(wrongWith("k3#fQ9!zL2x")).contains(RefusalCode.TOO_SHORT);
        assertThat(wrongWith("ab c".repeat(17))).contains(RefusalCode.TOO_LONG);
        assertThat(wrongWith("西湖边的茶铺二十年没换门牌西湖边的茶铺二十年没换"))
                .as("24 characters of three bytes")
                .isEmpty();
        assertThat(wrongWith("西湖边的茶铺二十年没换门牌西湖边的茶铺二十年没换过")).contains(RefusalCode.TOO_LONG);
    }
}
