package io.huiyin.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalSentencesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private static ResourceBundle file(Locale locale) {
        return ResourceBundle.getBundle(
                "io.huiyin.api.refusal.refusals",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> argumentsOf(Locale locale, RefusalCode code) {
        return ARGUMENT.matcher(file(locale).getString(code.key()))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_said_in_both_languages_with_the_same_arguments(RefusalCode code) {
        Violation violation = Violation.of("field", code, "first", "second");
        String chinese = new RefusalSentences(Locale.CHINA).of(violation);
        String english = new RefusalSentences(Locale.UK).of(violation);
        assertThat(chinese).isNotBlank().isNotEqualTo(english).doesNotContain("{");
        assertThat(english).isNotBlank().doesNotContain("{");
        assertThat(argumentsOf(Locale.CHINESE, code)).isEqualTo(argumentsOf(Locale.ENGLISH, code));
    }

    @Test
    void no_sentence_is_left_over() {
        Set<String> keys =
                Arrays.stream(RefusalCode.values()).map(RefusalCode::key).collect(Collectors.toSet());
        assertThat(file(Locale.CHINESE).keySet()).isEqualTo(keys);
        assertThat(file(Locale.ENGLISH).keySet()).isEqualTo(keys);
    }

    @Test
    void whoever_speaks_neither_reads_chinese() {
        Violation violation = Violation.of("field", RefusalCode.REQUIRED);
        assertThat(new RefusalSentences(Locale.FRANCE).of(violation))
                .isEqualTo(new RefusalSentences(Locale.CHINA).of(violation));
    }
}
