package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakingOverHistoryTest extends ComplaintTest {

    private static final Map<String, String> IMPORT = Askers.IMPORT.toMetaData();
    private static final SourceKey SOURCE = new SourceKey("messages", "1234");
    private static final ComplaintId OLD = SOURCE.complaintId();
    private static final CaseId OLD_CASE = OLD.caseId();

    /** A Tuesday; five working days later is the Tuesday after. */
    private static final Instant RECEIVED = Instant.parse("2019-11-12T02:00:00Z");

    private static final Instant OLD_DUE = Instant.parse("2019-11-19T16:00:00Z");
    private static final Instant IN_TIME = Instant.parse("2019-11-19T15:59:59Z");
    private static final Instant LATE = Instant.parse("2019-12-01T01:00:00Z");

    private static RegisterHistoricalComplaint old(
            String narrative,
            Instant receivedAt,
            @Nullable UnitId unitId,
            @Nullable String reply,
            @Nullable Instant at) {
        return new RegisterHistoricalComplaint(
                OLD,
                new CommandId("import-messages-1234"),
                SOURCE,
                Channel.WEB,
                HELP,
                text("小区噪音"),
                text(narrative),
                Complainant.ANONYMOUS,
                receivedAt,
                unitId,
                reply == null ? null : text(reply),
                at);
    }

    private static RegisterHistoricalComplaint answeredAt(Instant repliedAt) {
        return old("夜间施工。", RECEIVED, KnownUnits.STREET, "已整改。", repliedAt);
    }

    private static RegisterHistoricalComplaint unanswered(Instant receivedAt) {
        return old("夜间施工。", receivedAt, null, null, null);
    }

    private ResultValidator<Complaint> whenTakenOver(RegisterHistoricalComplaint command) {
        return fixture.givenNoPriorActivity().when(command, IMPORT);
    }

    private ComplaintRegistered taken(RegisterHistoricalComplaint command) {
        return new ComplaintRegistered(
                OLD,
                CaseNumber.of(command.receivedAt().equals(RECEIVED) ? 1911 : 2611, 1),
                Channel.WEB,
                HELP,
                TransparentVault.sealed(OLD_CASE, "subject", "小区噪音"),
                TransparentVault.sealed(
                        OLD_CASE, "narrative", command.narrative().value()),
                new SealedComplainant(TransparentVault.person("nobody-0"), null, null, null, null),
                command.receivedAt(),
                MONDAY_NINE,
                null,
                SOURCE,
                new WishDigests(vault).ofContent(command));
    }

    private static DeadlineSet deadline(Instant receivedAt) {
        return new DeadlineSet(OLD_CASE, deadline(HELP, receivedAt));
    }

    private static ComplaintReplied repliedAt(Instant repliedAt) {
        return new ComplaintReplied(
                OLD, TransparentVault.sealed(OLD_CASE, "reply", "已整改。"), repliedAt, MONDAY_NINE, null);
    }

    @Test
    void an_old_case_answered_in_time_comes_with_all_its_facts() {
        happens(
                whenTakenOver(answeredAt(IN_TIME)),
                taken(answeredAt(IN_TIME)),
                deadline(RECEIVED),
                new ComplaintDispatched(OLD, KnownUnits.STREET, RECEIVED, null),
                repliedAt(IN_TIME),
                new DeadlineMet(OLD_CASE, DeadlineId.REPLY_TO_CITIZEN, IN_TIME));
    }

    @Test
    void an_old_case_answered_late_was_missed_first() {
        happens(
                whenTakenOver(answeredAt(LATE)),
                taken(answeredAt(LATE)),
                deadline(RECEIVED),
                new ComplaintDispatched(OLD, KnownUnits.STREET, RECEIVED, null),
                new DeadlineMissed(OLD_CASE, DeadlineId.REPLY_TO_CITIZEN, OLD_DUE, MISS_CLIMBS_TO),
                repliedAt(LATE),
                new DeadlineMetLate(OLD_CASE, DeadlineId.REPLY_TO_CITIZEN, OLD_DUE, LATE));
    }

    @Test
    void an_old_case_never_answered_is_missed_and_stays_open() {
        happens(
                whenTakenOver(unanswered(RECEIVED)),
                taken(unanswered(RECEIVED)),
                deadline(RECEIVED),
                new DeadlineMissed(OLD_CASE, DeadlineId.REPLY_TO_CITIZEN, OLD_DUE, MISS_CLIMBS_TO));
    }

    @Test
    void a_case_that_is_not_due_yet_is_simply_open() {
        Instant yesterday = MONDAY_NINE.minusSeconds(86_400);
        happens(whenTakenOver(unanswered(yesterday)), taken(unanswered(yesterday)), deadline(yesterday));
    }

    @Test
    void an_open_old_case_lives_on() {
        TestExecutor<Complaint> given = fixture.givenCommands(sent(unanswered(RECEIVED), Askers.IMPORT));
        happens(
                given.when(
                        new DispatchComplaint(OLD, new CommandId("dispatch-1"), null, KnownUnits.STREET, null),
                        Askers.AGENT.toMetaData()),
                new ComplaintDispatched(OLD, KnownUnits.STREET, MONDAY_NINE, null));
    }

    @Test
    void every_fact_is_marked_as_imported_whoever_brings_it() {
        fixture.givenNoPriorActivity()
                .when(answeredAt(LATE), Askers.SYSTEM_ADMIN.toMetaData())
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.ORIGIN, "IMPORT"));
    }

    @Test
    void every_fact_says_when_it_occurred() {
        whenTakenOver(answeredAt(LATE))
                .expectEventsMatching(Envelopes.passing(events -> assertThat(events)
                        .extracting(event -> event.getMetaData().get(Envelope.OCCURRED_AT))
                        .containsExactly(
                                RECEIVED.toString(),
                                RECEIVED.toString(),
                                RECEIVED.toString(),
                                OLD_DUE.toString(),
                                LATE.toString(),
                                LATE.toString())));
    }

    @Test
    void the_importer_is_told_the_number_and_the_deadline() {
        whenTakenOver(answeredAt(LATE))
                .expectResultMessagePayload(
                        new RegisteredComplaint(OLD, CaseNumber.of(1911, 1), deadline(HELP, RECEIVED), false));
    }

    @Test
    void the_same_case_again_is_already_there() {
        fixture.givenCommands(sent(answeredAt(LATE), Askers.IMPORT))
                .when(answeredAt(LATE), Askers.SYSTEM_ADMIN.toMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(
                        new RegisteredComplaint(OLD, CaseNumber.of(1911, 1), deadline(HELP, RECEIVED), true));
    }

    @Test
    void other_content_under_the_same_key_is_refused() {
        isRefused(
                fixture.givenCommands(sent(answeredAt(LATE), Askers.IMPORT))
                        .when(old("另一件事。", RECEIVED, null, null, null), IMPORT),
                refused("source", RefusalCode.SOURCE_KEY_TAKEN, "1234"));
    }

    @Test
    void an_id_that_does_not_follow_from_the_key_is_refused() {
        RegisterHistoricalComplaint command = new RegisterHistoricalComplaint(
                ID,
                new CommandId("import-1"),
                SOURCE,
                Channel.WEB,
                HELP,
                text("噪音"),
                text("噪音"),
                Complainant.ANONYMOUS,
                RECEIVED,
                null,
                null,
                null);
        isRefused(whenTakenOver(command), refused("complaintId", RefusalCode.SOURCE_KEY_MISMATCH));
    }

    @Test
    void an_unknown_unit_is_refused() {
        isRefused(
                whenTakenOver(old("噪音", RECEIVED, KnownUnits.UNKNOWN, null, null)),
                refused("unitId", RefusalCode.UNKNOWN_UNIT, KnownUnits.UNKNOWN));
    }

    @Test
    void a_reply_needs_its_instant() {
        isRefused(whenTakenOver(old("噪音", RECEIVED, null, "已整改。", null)), refused("repliedAt", RefusalCode.REQUIRED));
    }

    @Test
    void an_instant_needs_its_reply() {
        isRefused(whenTakenOver(old("噪音", RECEIVED, null, null, LATE)), refused("reply", RefusalCode.REQUIRED));
    }

    @Test
    void a_reply_before_the_receipt_is_refused() {
        Instant before = RECEIVED.minusSeconds(1);
        isRefused(
                whenTakenOver(answeredAt(before)),
                refused("repliedAt", RefusalCode.REPLY_BEFORE_RECEIPT, before, RECEIVED));
    }

    @Test
    void a_reply_in_the_future_is_refused() {
        Instant future = MONDAY_NINE.plusMillis(1);
        isRefused(
                whenTakenOver(answeredAt(future)),
                refused("repliedAt", RefusalCode.IN_THE_FUTURE, future, MONDAY_NINE));
    }

    @Test
    void a_receipt_in_the_future_is_refused() {
        Instant future = MONDAY_NINE.plusSeconds(61);
        isRefused(
                whenTakenOver(unanswered(future)),
                refused("receivedAt", RefusalCode.IN_THE_FUTURE, future, MONDAY_NINE));
    }

    @Test
    void a_receipt_before_the_calendar_is_refused() {
        Instant before = Instant.parse("2009-06-01T01:00:00Z");
        isRefused(
                whenTakenOver(unanswered(before)),
                refused("receivedAt", RefusalCode.BEFORE_CALENDAR, before, LocalDate.of(2011, 1, 1)));
    }

    @Test
    @SuppressWarnings("NullAway") // what a file may leave out, whatever the types say
    void everything_wrong_is_said_at_once() {
        RegisterHistoricalComplaint command = new RegisterHistoricalComplaint(
                OLD,
                new CommandId("import-1"),
                null,
                null,
                null,
                text(""),
                text(characters(20_001)),
                Complainant.ANONYMOUS,
                null,
                null,
                text(characters(20_001)),
                RECEIVED);
        isRefused(
                whenTakenOver(command),
                refused(
                        Violation.of("source", RefusalCode.REQUIRED),
                        Violation.of("channel", RefusalCode.REQUIRED),
                        Violation.of("matter", RefusalCode.REQUIRED),
                        Violation.of("receivedAt", RefusalCode.REQUIRED),
                        Violation.of("subject", RefusalCode.REQUIRED),
                        Violation.of("narrative", RefusalCode.TOO_LONG, 20_000),
                        Violation.of("reply", RefusalCode.TOO_LONG, 20_000),
                        Violation.of("repliedAt", RefusalCode.REPLY_BEFORE_RECEIPT, RECEIVED, MONDAY_NINE)));
    }

    @Test
    void an_agent_takes_nothing_over() {
        isRefused(
                fixture.givenNoPriorActivity().when(answeredAt(LATE), Askers.AGENT.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_AGENT"));
    }
}
