package io.huiyin.query.casefile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.views.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case after an event; all that citizens and offices wrote stays sealed. The case file and the search
 * index each keep it for themselves, so that neither waits for the other.
 *
 * @param registered how it began
 * @param registeredBy the account that logged it
 * @param deadline the reply's deadline; absent only between the two events that begin a case
 * @param missed whether the deadline as it stands was missed, answered later or not
 * @param unit the unit it was dispatched to last
 * @param acknowledged whether that unit has taken note of it
 * @param replied the answer, if one was given
 * @param unitTime the own time of the unit that has it; absent while none has, and where no rule gives it any
 * @param position position of the last event taken in
 * @param version sequence number of the last event taken in
 */
public record CaseState(
        ComplaintRegistered registered,
        AccountId registeredBy,
        @Nullable Deadline deadline,
        boolean missed,
        @Nullable UnitId unit,
        boolean acknowledged,
        @Nullable ComplaintReplied replied,
        @Nullable UnitRecord unitTime,
        long position,
        long version) {

    /** A case as it begins. */
    public static CaseState begin(ComplaintRegistered event, Recorded recorded) {
        return new CaseState(
                event,
                recorded.envelope().actor(),
                null,
                false,
                null,
                false,
                null,
                null,
                recorded.position(),
                recorded.sequence());
    }

    /** The case after one more event, whatever it was. */
    public CaseState after(DomainEvent event, Recorded recorded) {
        return changedBy(event).at(recorded);
    }

    /** Where the case stands. */
    public CaseStatus status() {
        if (replied != null) {
            return CaseStatus.REPLIED;
        }
        return unit == null ? CaseStatus.REGISTERED : CaseStatus.DISPATCHED;
    }

    /** Whether its unit was given it here, and has neither taken note nor answered. */
    public boolean awaitsAcknowledgement() {
        return status() == CaseStatus.DISPATCHED && !acknowledged && registered.historical() == null;
    }

    /** Its deadlines while the answer is owed: the citizen's, and that of the unit that has it. */
    public List<Deadline> running() {
        if (replied != null) {
            return List.of();
        }
        Deadline own = unitTime == null ? null : unitTime.deadline();
        return Stream.of(Optional.ofNullable(deadline), Optional.ofNullable(own))
                .flatMap(Optional::stream)
                .toList();
    }

    private CaseState changedBy(DomainEvent event) {
        if (event instanceof DeadlineEvent ofAClock && isOfTheUnit(ofAClock)) {
            return with(unitTimeAfter(ofAClock));
        }
        if (event instanceof DeadlineSet set) {
            return dueBy(set.deadline(), missed);
        }
        if (event instanceof DeadlineMoved moved) {
            return dueBy(moved.deadline(), false);
        }
        if (event instanceof DeadlineConfirmed confirmed) {
            return dueBy(confirmed.deadline(), missed);
        }
        if (event instanceof ComplaintDispatched dispatched) {
            return copy(deadline, missed, dispatched.unitId(), false, replied, unitTime);
        }
        if (event instanceof DispatchAcknowledged) {
            return copy(deadline, missed, unit, true, replied, unitTime);
        }
        if (event instanceof ComplaintReplied answer) {
            return copy(deadline, missed, unit, acknowledged, answer, unitTime);
        }
        if (event instanceof DeadlineMissed || event instanceof DeadlineMetLate) {
            return copy(deadline, true, unit, acknowledged, replied, unitTime);
        }
        return this;
    }

    private static boolean isOfTheUnit(DeadlineEvent event) {
        return event.deadlineId().equals(DeadlineId.REPLY_OF_UNIT);
    }

    private @Nullable UnitRecord unitTimeAfter(DeadlineEvent event) {
        if (event instanceof DeadlineSet set) {
            return UnitRecord.begunBy(set.deadline());
        }
        if (event instanceof DeadlineMoved moved) {
            return UnitRecord.begunBy(moved.deadline());
        }
        if (unitTime == null) {
            return null;
        }
        if (event instanceof DeadlineConfirmed confirmed) {
            return unitTime.confirmedAs(confirmed.deadline());
        }
        if (event instanceof DeadlineMissed) {
            return unitTime.missedOnRecord();
        }
        if (event instanceof DeadlineMet met) {
            return unitTime.endedAt(met.metAt());
        }
        return event instanceof DeadlineMetLate late ? unitTime.missedOnRecord().endedAt(late.metAt()) : unitTime;
    }

    private CaseState with(@Nullable UnitRecord changed) {
        return copy(deadline, missed, unit, acknowledged, replied, changed);
    }

    private CaseState dueBy(Deadline decided, boolean missedAlready) {
        return copy(decided, missedAlready, unit, acknowledged, replied, unitTime);
    }

    // How it was registered never changes.
    private CaseState copy(
            @Nullable Deadline due,
            boolean missedAlready,
            @Nullable UnitId holder,
            boolean noteTaken,
            @Nullable ComplaintReplied answer,
            @Nullable UnitRecord own) {
        return new CaseState(
                registered, registeredBy, due, missedAlready, holder, noteTaken, answer, own, position, version);
    }

    private CaseState at(Recorded recorded) {
        return new CaseState(
                registered,
                registeredBy,
                deadline,
                missed,
                unit,
                acknowledged,
                replied,
                unitTime,
                recorded.position(),
                recorded.sequence());
    }
}
