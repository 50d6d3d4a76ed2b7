package io.huiyin.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.live.Changes;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.access.Asker;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveCasesTest {

    private static final UnitId OWN = new UnitId("unit-own");
    private static final UnitId OTHER = new UnitId("unit-other");
    private static final CaseId COMPLAINT = new CaseId("complaint-1");
    private static final CaseId ANOTHER = new CaseId("complaint-2");
    private static final CaseId INCIDENT = new CaseId("incident-1");
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Asker SUPERVISOR = asker(Role.HOTLINE_SUPERVISOR, null);
    private static final Asker HANDLER = asker(Role.HANDLER, OWN);
    private static final Asker OFFICER = asker(Role.SECURITY_OFFICER, OWN);

    private final LiveCases live = new LiveCases(10, FOR_EVER);

    private static Asker asker(Role role, UnitId unit) {
        return new Asker(new AccountId("account-" + role.name().toLowerCase(Locale.ROOT)), role, unit);
    }

    @AfterEach
    void close() {
        live.close();
    }

    private void changed(long position, CaseId caseId, UnitId... units) {
        live.changed(position, caseId, Set.of(units));
        live.readUpTo(position);
    }

    @Test
    void whoever_waits_hears_of_a_change_as_soon_as_it_is_read() {
        CompletableFuture<Changes> answer = live.after(null, false, SUPERVISOR);
        live.changed(11, COMPLAINT, Set.of());
        assertThat(answer).isNotDone();

        live.readUpTo(11);

        assertThat(answer).isCompletedWithValue(new Changes(11, Set.of(COMPLAINT), false));
        assertThat(live.waiting()).isZero();
    }

    @Test
    void a_handler_hears_of_the_own_units_cases_only() {
        CompletableFuture<Changes> answer = live.after(null, false, HANDLER);
        changed(11, COMPLAINT, OTHER);
        changed(12, ANOTHER);
        changed(13, INCIDENT, OWN);
        assertThat(answer).isNotDone();

        changed(14, ANOTHER, OWN);

        assertThat(answer).isCompletedWithValue(new Changes(14, Set.of(ANOTHER), false));
    }

    @Test
    void a_case_that_leaves_a_unit_is_told_to_both() {
        CompletableFuture<Changes> before = live.after(null, false, HANDLER);
        CompletableFuture<Changes> after = live.after(null, false, asker(Role.HANDLER, OTHER));

        changed(11, COMPLAINT, OWN, OTHER);

        assertThat(before).isCompletedWithValue(new Changes(11, Set.of(COMPLAINT), false));
        assertThat(after).isCompletedWithValue(new Changes(11, Set.of(COMPLAINT), false));
    }

    @Test
    void an_officer_hears_of_the_own_organisations_incidents_and_of_no_complaint() {
        CompletableFuture<Changes> answer = live.after(null, false, OFFICER);
        changed(11, COMPLAINT, OWN);
        changed(12, INCIDENT, OTHER);
        assertThat(answer).isNotDone();

        changed(13, INCIDENT, OWN);

        assertThat(answer).isCompletedWithValue(new Changes(13, Set.of(INCIDENT), false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void those_who_see_no_case_hear_of_none(Role role) {
        CompletableFuture<Changes> answer = live.after(null, false, asker(role, null));

        changed(11, COMPLAINT, OWN);
        changed(12, INCIDENT, OWN);

        assertThat(answer).isNotDone();
    }

    @Test
    void a_handler_without_a_unit_hears_nothing() {
        CompletableFuture<Changes> answer = live.after(null, false, asker(Role.HANDLER, null));

        changed(11, COMPLAINT);

        assertThat(answer).isNotDone();
    }

    @Test
    void whoever_comes_back_hears_what_was_missed_and_nothing_twice() {
        changed(11, COMPLAINT);
        changed(12, ANOTHER);

        assertThat(live.after(10L, false, SUPERVISOR))
                .isCompletedWithValue(new Changes(12, Set.of(COMPLAINT, ANOTHER), false));
        assertThat(live.after(11L, false, SUPERVISOR)).isCompletedWithValue(new Changes(12, Set.of(ANOTHER), false));
        assertThat(live.after(12L, false, SUPERVISOR)).isNotDone();
    }

    @Test
    void what_is_too_long_ago_is_told_as_something_that_may_have_been() {
        assertThat(live.after(3L, false, HANDLER)).isCompletedWithValue(new Changes(10, Set.of(), true));
        for (int n = 1; n <= RecentChanges.REMEMBERED + 1; n++) {
            changed(10 + n, COMPLAINT, OTHER);
        }

        assertThat(live.after(10L, false, HANDLER))
                .isCompletedWithValue(new Changes(11 + RecentChanges.REMEMBERED, Set.of(), true));
    }

    @Test
    void too_many_to_name_are_told_without_names() {
        for (int n = 1; n <= RecentChanges.NAMED + 1; n++) {
            changed(10 + n, new CaseId("complaint-of-many-" + n));
        }

        assertThat(live.after(10L, false, SUPERVISOR))
                .isCompletedWithValue(new Changes(11 + RecentChanges.NAMED, Set.of(), true));
        assertThat(live.after(11L, false, SUPERVISOR).join().cases()).hasSize(RecentChanges.NAMED);
    }

    @Test
    void after_a_while_without_a_change_that_is_said_too() throws Exception {
        try (LiveCases impatient = new LiveCases(10, Duration.ofMillis(20))) {
            assertThat(impatient.after(null, false, HANDLER).get(20, TimeUnit.SECONDS))
                    .isEqualTo(Changes.noneUpTo(10));
            assertThat(impatient.waiting()).isZero();
        }
    }

    @Test
    void whose_account_changes_is_sent_to_ask_again_and_nobody_else_is() {
        CompletableFuture<Changes> handler = live.after(null, false, HANDLER);
        CompletableFuture<Changes> supervisor = live.after(null, false, SUPERVISOR);

        live.dismiss(HANDLER.account(), 11);

        assertThatThrownBy(handler::join)
                .hasCauseInstanceOf(RefusedException.class)
                .cause()
                .hasMessageContaining(RefusalCode.NO_LONGER_ENTITLED.name());
        assertThat(supervisor).isNotDone();
    }

    @Test
    void whose_account_changed_between_two_questions_is_sent_to_ask_again_once() {
        live.dismiss(HANDLER.account(), 11);
        live.readUpTo(11);

        assertThat(live.after(10L, true, HANDLER)).isCompletedExceptionally();
        assertThat(live.after(10L, true, SUPERVISOR)).isNotDone();
        assertThat(live.after(11L, true, HANDLER)).isNotDone();
        // Just looked at anew: what was before does not count.
        assertThat(live.after(10L, false, HANDLER)).isNotDone();
    }

    @Test
    void closing_answers_everybody() {
        CompletableFuture<Changes> answer = live.after(null, false, SUPERVISOR);

        live.close();

        assertThat(answer).isCompletedWithValue(Changes.noneUpTo(10));
        assertThat(live.after(null, false, SUPERVISOR)).isCompletedWithValue(Changes.noneUpTo(10));
    }
}
