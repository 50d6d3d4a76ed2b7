package io.huiyin.query.casefile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
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
            return new CaseState(
                    registered,
                    registeredBy,
                    deadline,
                    missed,
                    dispatched.unitId(),
                    replied,
                    unitTime,
                    position,
                    version);
        }
        if (event instanceof ComplaintReplied answer) {
            return new CaseState(registered, registeredBy, deadline, missed, unit, answer, unitTime, position, version);
        }
        if (event instanceof DeadlineMissed || event instanceof DeadlineMetLate) {
            return new CaseState(registered, registeredBy, deadline, true, unit, replied, unitTime, position, version);
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
        if (unitTime == null) {
            return null;
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
        return new CaseState(registered, registeredBy, deadline, missed, unit, replied, changed, position, version);
    }

    private CaseState dueBy(Deadline decided, boolean missedAlready) {
        return new CaseState(
                registered, registeredBy, decided, missedAlready, unit, replied, unitTime, position, version);
    }

    private CaseState at(Recorded recorded) {
        return new CaseState(
                registered,
                registeredBy,
                deadline,
                missed,
                unit,
                replied,
                unitTime,
                recorded.position(),
                recorded.sequence());
    }
}
