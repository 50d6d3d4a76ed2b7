package io.huiyin.server.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineCommandTest {

    private final DeadlineExplanation explanation =
            new DeadlineExplanation(DeadlineRules.shipped(), WorkingCalendar.shipped());

    @TempDir
    Path directory;

    @Test
    void five_working_days_over_the_spring_festival_are_explained_day_by_day() {
        ExplainedDeadline deadline = explanation.explain("complaint-reply", "2026-02-13T09:00:00");

        assertThat(deadline.start()).isEqualTo("2026-02-13T09:00:00+08:00");
        assertThat(deadline.lastDay()).isEqualTo("2026-02-27");
        assertThat(deadline.due()).isEqualTo("2026-02-28T00:00:00+08:00");
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.days()).hasSize(15);
        assertThat(deadline.days().get(1).kind()).isEqualTo("MAKE_UP_WORKDAY");
        assertThat(deadline.days().get(1).notice()).isNotBlank();
    }

    @Test
    void twenty_four_hours_end_at_the_same_wall_time_and_have_no_last_day() {
        ExplainedDeadline deadline = explanation.explain("incident-report", "2021-03-05T17:00:00");

        assertThat(deadline.due()).isEqualTo("2021-03-06T17:00:00+08:00");
        assertThat(deadline.lastDay()).isNull();
    }

    @Test
    void a_span_into_next_year_is_provisional_while_its_notice_is_missing() {
        ExplainedDeadline deadline = explanation.explain("complaint-reply", "2026-12-28T09:00:00");

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.earliestPossible()).isNotBlank();
    }

    @Test
    void what_is_wrong_is_named() {
        assertRefused("no-such-rule", "2026-02-13T09:00:00", RefusalCode.NOT_ALLOWED);
        assertRefused("complaint-reply", "13.2.2026", RefusalCode.MALFORMED);
        assertRefused("complaint-reply", "1999-02-13T09:00:00", RefusalCode.NO_CALENDAR);
    }

    @Test
    void a_list_is_answered_line_by_line() throws IOException {
        Path cases =
                write("id,rule,start\na,complaint-reply,2024-05-06T09:00:00\nb,incident-report,2021-03-05T17:00:00\n");
        StringWriter out = new StringWriter();

        new CaseDeadlines(explanation).answer(cases, out);

        assertThat(out.toString().lines())
                .containsExactly(
                        "id,due,lastDay,provisional",
                        "a,2024-05-12T00:00:00+08:00,2024-05-11,false",
                        "b,2021-03-06T17:00:00+08:00,,false");
    }

    @Test
    void a_bad_row_is_named_by_line_and_column_and_the_others_are_answered() throws IOException {
        Path cases = write("""
                id,rule,start
                a,complaint-reply,2024-05-06T09:00:00
                b,nothing,2021-03-05T17:00:00
                c,incident-report,yesterday
                d
                f,complaint-reply,2024-05-06T09:00:00,once more
                e,incident-report,2021-03-05T17:00:00+01:00
                """);
        StringWriter out = new StringWriter();

        List<Violation> wrong = new CaseDeadlines(explanation).answer(cases, out);

        assertThat(wrong)
                .extracting(Violation::field)
                .containsExactly("line 3, rule", "line 4, start", "line 5, rule", "line 6");
        assertThat(out.toString().lines())
                .containsExactly(
                        "id,due,lastDay,provisional",
                        "a,2024-05-12T00:00:00+08:00,2024-05-11,false",
                        "e,2021-03-07T00:00:00+08:00,,false");
    }

    @Test
    void a_list_without_a_column_is_refused() throws IOException {
        Path cases = write("id,start\na,2024-05-06T09:00:00\n");

        assertThatThrownBy(() -> new CaseDeadlines(explanation).answer(cases, new StringWriter()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("rule");
    }

    @Test
    void an_unknown_rule_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> explanation.explain("no-such-rule", "2026-02-13T09:00:00"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("complaint-reply, hotline-reply, unit-reply, incident-report, cac-report");
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(directory.resolve("cases.csv"), csv);
    }

    private void assertRefused(String rule, String start, RefusalCode code) {
        assertThatThrownBy(() -> explanation.explain(rule, start))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.code()).isEqualTo(code)));
    }
}
