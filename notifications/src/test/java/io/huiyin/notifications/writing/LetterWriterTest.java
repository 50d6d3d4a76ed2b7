package io.huiyin.notifications.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.sealing.ClearText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterWriterTest {

    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("case", "诉求件 HZ2611-000001"),
            Map.entry("number", "HZ2611-000001"),
            Map.entry("unitName", "西湖区"),
            Map.entry("due", "2026年11月30日 24:00"),
            Map.entry("link", "https://huiyin.example.cn/cases/complaint-0001"),
            Map.entry("handledBy", "西湖区"),
            Map.entry("obligation", "答复诉求人"),
            Map.entry("milestone", "时限已用去 80%"),
            Map.entry("level", "重大"),
            Map.entry("gradedAt", "2026年11月23日 09:00"),
            Map.entry("planDue", "09:30"),
            Map.entry("reportDue", "明天"),
            Map.entry("noticeDue", "明天"),
            Map.entry("kind", "初报"),
            Map.entry("report", "1"),
            Map.entry("submittedAt", "10:00"),
            Map.entry("unknown", "原因"),
            Map.entry("content", "接口泄露。"),
            Map.entry("repliedAt", "11:00"),
            Map.entry("reply", "已修好。"));

    private static final Set<String> OPTIONAL =
            Set.of("unitName", "link", "handledBy", "planDue", "reportDue", "noticeDue", "unknown");

    static Stream<Arguments> templates_in_both_languages() {
        return Stream.of(
                        "complaint-dispatched",
                        "complaint-dispatched-confidential",
                        "complaint-replied",
                        "complaint-replied-confidential",
                        "deadline-warned",
                        "deadline-missed",
                        "incident-graded",
                        "report-to-authority",
                        "report-to-regulator")
                .flatMap(template ->
                        Stream.of(Locale.CHINESE, Locale.ENGLISH).map(locale -> Arguments.of(template, locale)));
    }

    private static LetterWriter writer(Locale locale) {
        return new LetterWriter(new MailWords(locale));
    }

    @ParameterizedTest
    @MethodSource("templates_in_both_languages")
    void a_letter_is_whole_with_everything_there_is_to_say(String template, Locale locale) {
        LetterWriter.Written letter = writer(locale).write(template, EVERYTHING);
        assertThat(letter.subject().value()).isNotBlank().doesNotContain("\n", "??", "[(", "{", "null");
        assertThat(letter.body().value())
                .contains(writer(locale).words().of("footer"))
                .doesNotContain("??", "[(", "[#", "{", "null", "\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("templates_in_both_languages")
    void a_letter_is_whole_without_what_may_be_absent(String template, Locale locale) {
        Map<String, String> least = new HashMap<>(EVERYTHING);
        least.keySet().removeAll(OPTIONAL);
        LetterWriter.Written letter = writer(locale).write(template, least);
        assertThat(letter.body().value())
                .contains(writer(locale).words().of("footer"))
                .doesNotContain("??", "[(", "[#", "null", "\n\n\n", "https:");
    }

    @Test
    void a_name_with_line_breaks_stays_on_its_line_and_out_of_the_headers() {
        LetterWriter.Written letter = writer(Locale.CHINESE)
                .write(
                        "incident-graded",
                        Map.of(
                                "number", "incident-1\r\nBcc: spy@example.com",
                                "level", "重大",
                                "gradedAt", "今天",
                                "unitName", "西湖区\r\n\r\n转账"));
        assertThat(letter.subject().value()).isEqualTo("【重大安全事件】incident-1 Bcc: spy@example.com");
        assertThat(letter.body().value()).contains("西湖区 转账：");
    }

    @Test
    void what_a_person_wrote_keeps_its_lines_and_is_no_template() {
        LetterWriter.Written letter = writer(Locale.ENGLISH)
                .write(
                        "complaint-replied",
                        Map.of(
                                "number",
                                "HZ2611-000001",
                                "repliedAt",
                                "today",
                                "reply",
                                new ClearText("First line.\nSecond: [(${number})] {0} #{footer}")));
        assertThat(letter.body().value()).contains("First line.\nSecond: [(${number})] {0} #{footer}");
    }

    @Test
    void a_letter_about_a_confidential_matter_says_next_to_nothing() {
        assertThat(writer(Locale.CHINESE)
                        .write("complaint-replied-confidential", EVERYTHING)
                        .body()
                        .value())
                .doesNotContain("已修好", "西湖区");
        assertThat(writer(Locale.CHINESE)
                        .write("complaint-replied-confidential", EVERYTHING)
                        .subject()
                        .value())
                .doesNotContain("HZ2611-000001");
    }

    @Test
    void both_languages_have_the_same_words() {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String name = "io.huiyin.notifications.writing.mail";
        assertThat(ResourceBundle.getBundle(name, Locale.ENGLISH, control).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle(name, Locale.CHINESE, control).keySet());
    }
}
