package io.huiyin.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.verifier.chain.ProblemKind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerProblemsTest {

    private final ResourceBundle trail = ResourceBundle.getBundle("io.huiyin.console.trail", Locale.ROOT);

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void the_console_and_the_verifier_say_it_in_the_same_words(ProblemKind kind) {
        assertThat(trail.getString("trail.problem." + kind.name())).isEqualTo(kind.chinese());
    }
}
