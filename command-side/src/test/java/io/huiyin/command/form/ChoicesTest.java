package io.huiyin.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.refusal.RefusedException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private final Findings findings = new Findings();

    @Test
    void each_choice_is_kept_once_in_the_order_of_the_enum() {
        assertThat(Choices.tidy("colours", List.of(Colour.BLUE, Colour.RED, Colour.BLUE), findings))
                .containsExactly(Colour.RED, Colour.BLUE);
        assertThat(findings.none()).isTrue();
    }

    @Test
    void nothing_chosen_is_no_mistake() {
        assertThat(Choices.<Colour>tidy("colours", null, findings)).isEmpty();
        assertThat(findings.none()).isTrue();
    }

    @Test
    void a_hole_in_the_list_is_one() {
        assertThat(Choices.tidy("colours", Arrays.asList(Colour.GREEN, null), findings))
                .containsExactly(Colour.GREEN);
        assertThatThrownBy(findings::refuseIfAny)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("colours: REQUIRED");
    }
}
