package io.huiyin.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    private static final TextForm PROSE = TextForm.prose(2, 10);
    private static final TextForm LINE = TextForm.line(2, 10);

    private final Findings findings = new Findings();

    private void finds(RefusalCode code, Object... arguments) {
        assertThatThrownBy(findings::refuseIfAny)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.violations())
                                .isEqualTo(List.of(Violation.of("text", code, arguments))));
    }

    private String tidy(TextForm form, @Nullable String text) {
        return form.required("text", text, findings);
    }

    @Test
    void line_breaks_become_one_kind_and_white_space_at_the_ends_goes() {
        assertThat(tidy(PROSE, "\u3000 a\r\nb\rc\t\u00A0\uFEFF")).isEqualTo("a\nb\nc");
        assertThat(findings.none()).isTrue();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        tidy(PROSE, "😀".repeat(10));
        assertThat(findings.none()).isTrue();
        tidy(PROSE, "😀".repeat(11));
        finds(RefusalCode.TOO_LONG, 10);
    }

    @Test
    void too_short_is_said_with_the_limit() {
        tidy(PROSE, "字");
        finds(RefusalCode.TOO_SHORT, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u3000", "\u200B", "\uFEFF\n", "\u2028"})
    void white_space_alone_is_no_text(String blank) {
        assertThat(PROSE.optional("text", new ClearText(blank), findings)).isNull();
        assertThat(findings.none()).isTrue();
        tidy(PROSE, blank);
        finds(RefusalCode.REQUIRED);
    }

    @Test
    void nothing_is_no_text() {
        assertThat(PROSE.optional("text", null, findings)).isNull();
        tidy(PROSE, null);
        finds(RefusalCode.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u001Bb",
                "a\u007Fb",
                "a\u0085b",
                "a\u202Eb",
                "a\u2066b",
                "a\uFFFFb",
                "a\uFDD0b",
                "a\uD83Db",
                "a\uDE00b"
            })
    void what_nobody_can_see_is_refused(String text) {
        tidy(PROSE, text);
        finds(RefusalCode.CONTROL_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb"})
    void only_prose_has_lines(String text) {
        assertThat(tidy(PROSE, text)).isEqualTo(text);
        assertThat(findings.none()).isTrue();
        tidy(LINE, text);
        finds(RefusalCode.CONTROL_CHARACTERS);
    }

    @Test
    void joined_emoji_and_rare_characters_are_fine() {
        assertThat(tidy(PROSE, "👨\u200D👩\u200D👧𠮷")).isEqualTo("👨\u200D👩\u200D👧𠮷");
        assertThat(findings.none()).isTrue();
    }

    @Test
    void a_text_far_too_long_is_not_even_copied() {
        String endless = " ".repeat(5_000_000);
        assertThat(tidy(PROSE, endless)).isSameAs(endless);
        finds(RefusalCode.TOO_LONG, 10);
    }
}
