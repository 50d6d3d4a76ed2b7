package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.form.Findings;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What the tests of a complaint's life have in common: one case, received on a Monday at nine. */
abstract class ComplaintTest {

    /** Whom the shipped rules name at the due instant. */
    static final List<String> MISS_CLIMBS_TO = List.of("handler", "unit-lead", "hotline-supervisor");

    static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    /** The Monday after, 24:00. */
    static final Instant DUE = Instant.parse("2026-11-30T16:00:00Z");

    static final ComplaintId ID = new ComplaintId("complaint-018f0000-0000-7000-8000-000000000001");
    static final CaseId CASE = ID.caseId();
    static final CaseNumber NUMBER = CaseNumber.of(2611, 1);
    static final String PHONE = "13800000000";
    static final Complainant COMPLAINANT =
            new Complainant(text("王女士"), text(PHONE), text("wang@example.cn"), text("文三路 1 号"));
    static final Matter HELP = new Matter(MatterKind.HELP, false);
    static final Matter TIP_OFF = new Matter(MatterKind.TIP_OFF, false);
    static final Matter BREACH = new Matter(MatterKind.COMPLAINT, true);

    final SettableClock clock = new SettableClock(MONDAY_NINE);
    final TransparentVault vault = new TransparentVault();
    final CountedNumbers numbers = new CountedNumbers();
    final AggregateTestFixture<Complaint> fixture = AggregateFixtures.fixture(Complaint.class, clock, vault, numbers);

    final TestExecutor<Complaint> aRegisteredComplaint() {
        return fixture.givenCommands(sent(registration("register-1"), Askers.AGENT));
    }

    final TestExecutor<Complaint> aComplaintWithTheStreet() {
        return aRegisteredComplaint().andGivenCommands(sent(dispatch("dispatch-1", KnownUnits.STREET), Askers.AGENT));
    }

    final TestExecutor<Complaint> anAnsweredComplaint() {
        return aComplaintWithTheStreet().andGivenCommands(sent(reply("reply-1"), Askers.HANDLER));
    }

    static RegisterComplaint registration(String commandId) {
        return registration(commandId, HELP, COMPLAINANT, null, null);
    }

    static RegisterComplaint registration(String commandId, Matter matter) {
        return registration(commandId, matter, COMPLAINANT, null, null);
    }

    static RegisterComplaint registration(String commandId, @Nullable Instant receivedAt, @Nullable String reason) {
        return registration(commandId, HELP, COMPLAINANT, receivedAt, reason);
    }

    static RegisterComplaint registration(
            String commandId,
            Matter matter,
            Complainant complainant,
            @Nullable Instant receivedAt,
            @Nullable String reason) {
        return new RegisterComplaint(
                ID,
                new CommandId(commandId),
                Channel.PHONE,
                matter,
                text("路灯不亮"),
                text("文三路的路灯三天不亮。"),
                complainant,
                receivedAt,
                reason == null ? null : text(reason));
    }

    static DispatchComplaint dispatch(String commandId, UnitId unitId) {
        return dispatch(commandId, unitId, null);
    }

    static DispatchComplaint dispatch(String commandId, UnitId unitId, @Nullable Long expectedVersion) {
        return new DispatchComplaint(ID, new CommandId(commandId), expectedVersion, unitId, text("请尽快"));
    }

    static ReplyToComplaint reply(String commandId) {
        return reply(commandId, null, null);
    }

    static ReplyToComplaint reply(String commandId, @Nullable Instant repliedAt, @Nullable String evidence) {
        return new ReplyToComplaint(
                ID,
                new CommandId(commandId),
                null,
                text("路灯已修好。"),
                repliedAt,
                evidence == null ? null : text(evidence));
    }

    final ComplaintRegistered registered(RegisterComplaint command, Instant receivedAt) {
        return new ComplaintRegistered(
                ID,
                NUMBER,
                command.channel(),
                command.matter(),
                sealed("subject", command.subject()),
                sealed("narrative", command.narrative()),
                sealedComplainant(),
                receivedAt,
                clock.instant(),
                command.lateEntryReason() == null ? null : sealed("lateEntryReason", command.lateEntryReason()),
                null,
                new WishDigests(vault).ofContent(command));
    }

    static SealedComplainant sealedComplainant() {
        return new SealedComplainant(
                TransparentVault.person(PHONE),
                sealed("name", "王女士"),
                sealed("phone", PHONE),
                sealed("email", "wang@example.cn"),
                sealed("address", "文三路 1 号"));
    }

    static DeadlineSet deadlineSet(Matter matter, Instant receivedAt) {
        return new DeadlineSet(CASE, deadline(matter, receivedAt));
    }

    static Deadline deadline(Matter matter, Instant receivedAt) {
        return Objects.requireNonNull(AggregateFixtures.DEADLINES.decide(matter, receivedAt, new Findings()));
    }

    final ComplaintDispatched dispatched(UnitId unitId) {
        return new ComplaintDispatched(ID, unitId, clock.instant(), sealed("instruction", "请尽快"));
    }

    final ComplaintReplied replied(Instant repliedAt, @Nullable String evidence) {
        return new ComplaintReplied(
                ID,
                sealed("reply", "路灯已修好。"),
                repliedAt,
                clock.instant(),
                evidence == null ? null : sealed("lateEntryEvidence", evidence));
    }

    static void isRefused(ResultValidator<Complaint> outcome, Matcher<?> refusal) {
        outcome.expectException(refusal).expectNoEvents();
    }

    static void happens(ResultValidator<Complaint> outcome, DomainEvent... events) {
        outcome.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    static ClearText text(String value) {
        return new ClearText(value);
    }

    static SealedText sealed(String field, ClearText text) {
        return sealed(field, text.value());
    }

    static SealedText sealed(String field, String text) {
        return TransparentVault.sealed(CASE, field, text);
    }

    static String characters(int count) {
        char[] many = new char[count];
        Arrays.fill(many, '字');
        return new String(many);
    }
}
