package io.huiyin.command.complaint;

import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import io.huiyin.command.support.TransparentVault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteringTest extends ComplaintTest {

    private static final Map<String, String> AGENT = Askers.AGENT.toMetaData();

    private ResultValidator<Complaint> whenRegistered(RegisterComplaint command) {
        return fixture.givenNoPriorActivity().when(command, AGENT);
    }

    @Test
    void a_complaint_is_registered_and_its_deadline_set_together() {
        happens(
                whenRegistered(registration("register-1")),
                registered(registration("register-1"), MONDAY_NINE),
                deadlineSet(HELP, MONDAY_NINE));
    }

    @Test
    void the_agent_is_told_the_number_and_when_the_reply_is_due() {
        whenRegistered(registration("register-1"))
                .expectResultMessagePayload(new RegisteredComplaint(ID, NUMBER, deadline(HELP, MONDAY_NINE), false));
        assertThat(deadline(HELP, MONDAY_NINE).due()).isEqualTo(DUE);
    }

    @Test
    void a_breach_of_the_regulation_is_due_by_the_law_and_anything_else_by_the_house_rule() {
        happens(
                whenRegistered(registration("register-1", BREACH)),
                registered(registration("register-1", BREACH), MONDAY_NINE),
                deadlineSet(BREACH, MONDAY_NINE));
        assertThat(deadline(BREACH, MONDAY_NINE).rule()).startsWith("complaint-reply@");
        assertThat(deadline(HELP, MONDAY_NINE).rule()).startsWith("hotline-reply@");
        assertThat(deadline(BREACH, MONDAY_NINE).legalBasis())
                .isNotEqualTo(deadline(HELP, MONDAY_NINE).legalBasis());
    }

    @Test
    void somebody_anonymous_gets_a_pseudonym_too() {
        whenRegistered(registration("register-1", HELP, Complainant.ANONYMOUS, null, null))
                .expectEventsMatching(Envelopes.firstEvent(
                        ComplaintRegistered.class,
                        event -> assertThat(event.complainant())
                                .isEqualTo(new SealedComplainant(
                                        TransparentVault.person("nobody-0"), null, null, null, null))));
    }

    @Test
    void five_minutes_to_type_need_no_reason() {
        Instant atTheEdge = MONDAY_NINE.minus(Duration.ofMinutes(5));
        happens(
                whenRegistered(registration("register-1", atTheEdge, null)),
                registered(registration("register-1", atTheEdge, null), atTheEdge),
                deadlineSet(HELP, atTheEdge));
    }

    @Test
    void a_late_entry_with_a_reason_counts_from_the_receipt() {
        Instant lastFriday = MONDAY_NINE.minus(Duration.ofDays(3));
        happens(
                whenRegistered(registration("register-1", lastFriday, "来信")),
                registered(registration("register-1", lastFriday, "来信"), lastFriday),
                deadlineSet(HELP, lastFriday));
    }

    @Test
    void a_late_entry_without_a_reason_is_refused() {
        isRefused(
                whenRegistered(registration("register-1", MONDAY_NINE.minus(Duration.ofMinutes(6)), null)),
                refused("lateEntryReason", RefusalCode.LATE_ENTRY_NEEDS_REASON));
    }

    @Test
    void a_receipt_in_the_future_is_refused() {
        Instant future = MONDAY_NINE.plusSeconds(61);
        isRefused(
                whenRegistered(registration("register-1", future, null)),
                refused("receivedAt", RefusalCode.IN_THE_FUTURE, future, MONDAY_NINE));
    }

    @Test
    void a_clock_a_minute_ahead_is_forgiven_and_means_now() {
        Instant ahead = MONDAY_NINE.plusSeconds(60);
        happens(
                whenRegistered(registration("register-1", ahead, null)),
                registered(registration("register-1", ahead, null), MONDAY_NINE),
                deadlineSet(HELP, MONDAY_NINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-12-31T15:59:59Z", "1949-10-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void a_receipt_before_the_calendar_is_refused(Instant receivedAt) {
        isRefused(
                whenRegistered(registration("register-1", receivedAt, "旧信")),
                refused("receivedAt", RefusalCode.BEFORE_CALENDAR, receivedAt, LocalDate.of(2011, 1, 1)));
    }

    @Test
    void a_year_without_a_calendar_is_refused() {
        clock.set(Instant.parse("2031-05-05T01:00:00Z"));
        isRefused(whenRegistered(registration("register-1")), refused("receivedAt", RefusalCode.NO_CALENDAR, 2031));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Complainant wrong = new Complainant(text("王\u0007"), text("call me"), text("nobody"), text(characters(301)));
        RegisterComplaint command = new RegisterComplaint(
                ID,
                new CommandId("register-1"),
                Channel.PHONE,
                HELP,
                text("  \u3000 "),
                text(characters(20_001)),
                wrong,
                MONDAY_NINE.plusSeconds(3600),
                text(characters(501)));
        isRefused(
                whenRegistered(command),
                refused(
                        Violation.of("subject", RefusalCode.REQUIRED),
                        Violation.of("narrative", RefusalCode.TOO_LONG, 20_000),
                        Violation.of("complainant.name", RefusalCode.CONTROL_CHARACTERS),
                        Violation.of("complainant.phone", RefusalCode.MALFORMED, "+86 571 1234-5678"),
                        Violation.of("complainant.email", RefusalCode.MALFORMED, "name@example.cn"),
                        Violation.of("complainant.address", RefusalCode.TOO_LONG, 300),
                        Violation.of(
                                "receivedAt", RefusalCode.IN_THE_FUTURE, MONDAY_NINE.plusSeconds(3600), MONDAY_NINE),
                        Violation.of("lateEntryReason", RefusalCode.TOO_LONG, 500)));
        assertThat(numbers.handedOut()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what a REST body may leave out, whatever the types say
    void what_is_missing_is_named() {
        RegisterComplaint command = new RegisterComplaint(
                ID, new CommandId("register-1"), null, new Matter(null, false), null, null, null, null, null);
        isRefused(
                whenRegistered(command),
                refused(
                        Violation.of("channel", RefusalCode.REQUIRED),
                        Violation.of("matter.kind", RefusalCode.REQUIRED),
                        Violation.of("subject", RefusalCode.REQUIRED),
                        Violation.of("narrative", RefusalCode.REQUIRED)));
    }

    @Test
    void ten_megabytes_are_refused() {
        RegisterComplaint command = new RegisterComplaint(
                ID,
                new CommandId("register-1"),
                Channel.WEB,
                HELP,
                text(characters(10_000_000)),
                text("。"),
                COMPLAINANT,
                null,
                null);
        isRefused(whenRegistered(command), refused("subject", RefusalCode.TOO_LONG, 200));
    }

    @Test
    void the_same_registration_again_is_answered_as_before_and_changes_nothing() {
        aRegisteredComplaint()
                .when(registration("register-1"), AGENT)
                .expectNoEvents()
                .expectResultMessagePayload(new RegisteredComplaint(ID, NUMBER, deadline(HELP, MONDAY_NINE), true));
        assertThat(numbers.handedOut()).isOne();
    }

    @Test
    void a_repeat_long_after_is_still_a_repeat_and_no_late_entry() {
        Instant aLittleBefore = MONDAY_NINE.minusSeconds(60);
        TestExecutor<Complaint> given = fixture.givenCommands(
                AggregateFixtures.sent(registration("register-1", aLittleBefore, null), Askers.AGENT));
        clock.advance(Duration.ofHours(3));
        given.when(registration("register-1", aLittleBefore, null), AGENT)
                .expectNoEvents()
                .expectResultMessagePayload(new RegisteredComplaint(ID, NUMBER, deadline(HELP, aLittleBefore), true));
    }

    @Test
    void the_same_content_under_another_command_id_is_already_there() {
        aRegisteredComplaint()
                .when(registration("register-2"), AGENT)
                .expectNoEvents()
                .expectResultMessagePayload(new RegisteredComplaint(ID, NUMBER, deadline(HELP, MONDAY_NINE), true));
    }

    @Test
    void another_wish_under_the_same_command_id_is_refused() {
        isRefused(
                aRegisteredComplaint().when(registration("register-1", TIP_OFF), AGENT),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void another_case_under_the_same_complaint_id_is_refused() {
        isRefused(
                aRegisteredComplaint().when(registration("register-2", TIP_OFF), AGENT),
                refused("complaintId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void a_case_whose_person_was_forgotten_is_not_opened_again() {
        vault.forget(TransparentVault.person(PHONE));
        isRefused(whenRegistered(registration("register-1")), refused(null, RefusalCode.FORGOTTEN));
    }

    @Test
    void a_handler_does_not_register() {
        isRefused(
                fixture.givenNoPriorActivity().when(registration("register-1"), Askers.HANDLER.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HANDLER"));
    }

    @Test
    void the_receipt_is_when_it_occurred() {
        Instant lastFriday = MONDAY_NINE.minus(Duration.ofDays(3));
        whenRegistered(registration("register-1", lastFriday, "来信"))
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.OCCURRED_AT, lastFriday.toString()));
    }

    @Test
    void the_texts_are_tidied() {
        RegisterComplaint untidy = new RegisterComplaint(
                ID,
                new CommandId("register-1"),
                Channel.PHONE,
                HELP,
                text(" 路灯不亮\u200b\n"),
                text("\uFEFF第一行\r\n第二行\r第三行 "),
                new Complainant(text(" "), text("＋８６ １３８"), null, null),
                null,
                null);
        whenRegistered(untidy).expectEventsMatching(Envelopes.firstEvent(ComplaintRegistered.class, event -> {
            assertThat(event.subject()).isEqualTo(sealed("subject", "路灯不亮"));
            assertThat(event.narrative()).isEqualTo(sealed("narrative", "第一行\n第二行\n第三行"));
            assertThat(event.complainant().name()).isNull();
            assertThat(event.complainant().phone()).isEqualTo(sealed("phone", "+86 138"));
        }));
    }
}
