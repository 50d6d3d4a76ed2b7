package io.huiyin.command.complaint.file;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a registered case. Immutable; each event gives a new one.
 *
 * @param contentDigest digest of what it was registered with
 * @param deadline when the reply is due; null only between the first event and the second
 * @param unit the unit that has it; null until it is dispatched
 * @param accused the unit a tip-off is about; null when it is about none
 * @param historical whether it was taken over from an older system
 * @param onRecord what is on record about the deadline as it stands
 * @param unitClock the own time of the unit that has it; null while none has, and where no rule gives it one
 */
public record CaseState(
        CaseNumber number,
        String contentDigest,
        Matter matter,
        SealedComplainant complainant,
        Instant receivedAt,
        @Nullable Deadline deadline,
        CaseStatus status,
        @Nullable UnitId unit,
        @Nullable UnitId accused,
        boolean historical,
        DeadlineRecord onRecord,
        @Nullable UnitClock unitClock) {

    /** A case just registered. */
    public static CaseState of(ComplaintRegistered event) {
        return new CaseState(
                event.number(),
                event.contentDigest(),
                event.matter(),
                event.complainant(),
                event.receivedAt(),
                null,
                CaseStatus.REGISTERED,
                null,
                null,
                event.historical() != null,
                DeadlineRecord.NONE,
                null);
    }

    /** When the reply is due, and why. */
    public Deadline replyDeadline() {
        return Objects.requireNonNull(deadline, "A registered case has a deadline");
    }

    /** Whether a unit has the case; a case without a unit is nobody's. */
    public boolean isWith(@Nullable UnitId other) {
        return unit != null && unit.equals(other);
    }

    /** Whether its answer is still owed. */
    public boolean isOpen() {
        return status != CaseStatus.REPLIED;
    }

    /** Whether it is on record that the due instant passed without a reply. */
    public boolean missed() {
        return onRecord.missed();
    }

    /** Its deadline was decided; what was on record about an earlier one is history. */
    public CaseState dueBy(Deadline decided) {
        return with(decided, DeadlineRecord.NONE);
    }

    /** Its deadline is final as it stood; what is on record about it stays. */
    public CaseState confirmedAs(Deadline confirmed) {
        return with(confirmed, onRecord);
    }

    /** It is about a unit. */
    public CaseState accusing(UnitId about) {
        return copy(deadline, status, unit, about, onRecord, unitClock);
    }

    /** A unit got it. */
    public CaseState dispatchedTo(UnitId receiver) {
        return copy(deadline, CaseStatus.DISPATCHED, receiver, accused, onRecord, unitClock);
    }

    /** It was answered. */
    public CaseState replied() {
        return copy(deadline, CaseStatus.REPLIED, unit, accused, onRecord, unitClock);
    }

    /** The due instant passed without a reply. */
    public CaseState overdueOnRecord() {
        return with(deadline, onRecord.withMiss());
    }

    /** A milestone passed without a reply. */
    public CaseState warnedAt(MilestoneId milestone) {
        return with(deadline, onRecord.withWarning(milestone));
    }

    /** The unit heard of a milestone ahead of its instant. */
    public CaseState forewarnedOf(MilestoneId milestone) {
        return with(deadline, onRecord.withForewarning(milestone));
    }

    /** What is on record about one of its deadlines; null when it has none of that name. */
    public @Nullable DeadlineRecord onRecord(DeadlineId id) {
        if (id.equals(DeadlineId.REPLY_OF_UNIT)) {
            return unitClock == null ? null : unitClock.onRecord();
        }
        return onRecord;
    }

    /** One of its deadlines while its answer is owed; null when it has none of that name that runs. */
    public @Nullable Deadline running(DeadlineId id) {
        return isOpen() ? deadline(id) : null;
    }

    /** One of its deadlines; null when it has none of that name. */
    public @Nullable Deadline deadline(DeadlineId id) {
        if (id.equals(DeadlineId.REPLY_OF_UNIT)) {
            return unitClock == null ? null : unitClock.deadline();
        }
        return deadline;
    }

    /** The own time of the unit that has it is another now. */
    public CaseState with(@Nullable UnitClock clock) {
        return copy(deadline, status, unit, accused, onRecord, clock);
    }

    private CaseState with(@Nullable Deadline decided, DeadlineRecord more) {
        return copy(decided, status, unit, accused, more, unitClock);
    }

    // What it was registered with never changes.
    private CaseState copy(
            @Nullable Deadline decided,
            CaseStatus now,
            @Nullable UnitId holder,
            @Nullable UnitId about,
            DeadlineRecord known,
            @Nullable UnitClock clock) {
        return new CaseState(
                number,
                contentDigest,
                matter,
                complainant,
                receivedAt,
                decided,
                now,
                holder,
                about,
                historical,
                known,
                clock);
    }
}
