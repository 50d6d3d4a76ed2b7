package io.huiyin.query;

import io.huiyin.api.CaseId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.DayKind;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One complaint of a test, and the events that can happen to it; every day counts as a working day. */
public record TestCase(int running, String subject, String narrative, MatterKind kind, Instant receivedAt) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String PHONE = "13800002207";

    private static final DeadlineChange CHANGE = new DeadlineChange(
            new ChangeId("calendar-1"), MoveReason.CALENDAR_CHANGED, new AccountId("account-second"));

    private static final PlainVault VAULT = new PlainVault();
    private static final int DAYS = 5;

    /** A complaint with these words. */
    public static TestCase of(int running, String subject, String narrative, Instant receivedAt) {
        return new TestCase(running, subject, narrative, MatterKind.COMPLAINT, receivedAt);
    }

    public ComplaintId id() {
        return new ComplaintId("complaint-%08d".formatted(running));
    }

    public CaseId caseId() {
        return id().caseId();
    }

    public CaseNumber number() {
        return CaseNumber.of(2611, running);
    }

    public Instant due() {
        return deadline().due();
    }

    /** The two events that begin a case. */
    public List<DomainEvent> registered() {
        return List.of(registration(), new DeadlineSet(caseId(), deadline()));
    }

    public ComplaintRegistered registration() {
        return new ComplaintRegistered(
                id(),
                number(),
                Channel.PHONE,
                new Matter(kind, true),
                sealed(SealedFieldNames.SUBJECT, subject),
                sealed(SealedFieldNames.NARRATIVE, narrative),
                new SealedComplainant(
                        new PersonId("person-" + running),
                        sealed(SealedFieldNames.NAME, "张三"),
                        sealed(SealedFieldNames.PHONE, PHONE),
                        null,
                        null),
                receivedAt,
                receivedAt,
                null,
                null,
                "digest");
    }

    public ComplaintDispatched dispatchedTo(UnitId unit) {
        return new ComplaintDispatched(
                id(), unit, receivedAt.plusSeconds(60), sealed(SealedFieldNames.INSTRUCTION, "请尽快办理"));
    }

    public ComplaintReplied replied(String reply, Instant at) {
        return new ComplaintReplied(id(), sealed(SealedFieldNames.REPLY, reply), at, at, null);
    }

    public ComplainantRevealed revealed(String purpose) {
        return new ComplainantRevealed(
                id(), new PersonId("person-" + running), sealed(SealedFieldNames.PURPOSE, purpose));
    }

    public DeadlineMet met(Instant at) {
        return new DeadlineMet(caseId(), DeadlineId.REPLY_TO_CITIZEN, at);
    }

    public DeadlineMetLate metLate(Instant at) {
        return new DeadlineMetLate(caseId(), DeadlineId.REPLY_TO_CITIZEN, due(), at);
    }

    public DeadlineWarned warned(int percent, Instant at) {
        return new DeadlineWarned(
                caseId(),
                DeadlineId.REPLY_TO_CITIZEN,
                1,
                MilestoneId.percent(percent),
                at,
                0,
                List.of("handler", "unit-lead"));
    }

    public DeadlineForewarned forewarned(int percent, Instant at) {
        return new DeadlineForewarned(
                caseId(), DeadlineId.REPLY_TO_CITIZEN, 1, MilestoneId.percent(percent), at, List.of("handler"));
    }

    public DeadlineMissed missed() {
        return new DeadlineMissed(caseId(), DeadlineId.REPLY_TO_CITIZEN, due(), List.of("unit-lead"));
    }

    public DeadlineWaived waived(String reason, Instant at) {
        return new DeadlineWaived(
                caseId(), DeadlineId.REPLY_TO_CITIZEN, at, sealed(SealedFieldNames.WAIVER_REASON, reason));
    }

    /** Its deadline, some days later, in its next version. */
    public DeadlineMoved moved(int daysLater) {
        return new DeadlineMoved(caseId(), deadline(), deadlineLater(daysLater), CHANGE, null);
    }

    public DeadlineConfirmed confirmed() {
        return new DeadlineConfirmed(caseId(), deadline(), CHANGE);
    }

    private Deadline deadlineLater(int days) {
        Deadline before = deadline();
        LocalDate lastDay = Objects.requireNonNull(before.lastDay()).plusDays(days);
        return new Deadline(
                before.id(),
                before.version() + 1,
                before.obligation(),
                before.rule(),
                before.legalBasis(),
                before.start(),
                before.startReason(),
                before.zone(),
                lastDay.plusDays(1).atStartOfDay(ZONE).toInstant(),
                lastDay,
                false,
                null,
                "another calendar",
                before.days());
    }

    public Deadline deadline() {
        LocalDate receipt = LocalDate.ofInstant(receivedAt, ZONE);
        LocalDate lastDay = receipt.plusDays(DAYS);
        List<CountedDay> days = new ArrayList<>();
        days.add(new CountedDay(receipt, DayKind.RECEIPT_DAY, 0, true, null));
        for (int day = 1; day <= DAYS; day++) {
            days.add(new CountedDay(receipt.plusDays(day), DayKind.WORKDAY, day, true, null));
        }
        return new Deadline(
                DeadlineId.REPLY_TO_CITIZEN,
                1,
                ObligationKind.REPLY_TO_CITIZEN,
                "complaint-reply@1",
                "basis.draft-art-19",
                receivedAt,
                ClockStart.RECEIVED,
                ZONE.getId(),
                lastDay.plusDays(1).atStartOfDay(ZONE).toInstant(),
                lastDay,
                false,
                null,
                "calendar",
                days);
    }

    private SealedText sealed(String field, String text) {
        return VAULT.seal(caseId(), field, new ClearText(text));
    }
}
