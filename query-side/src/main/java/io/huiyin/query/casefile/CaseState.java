package io.huiyin.query.casefile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
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
        long position,
        long version) {

    /** A case as it begins. */
    public static CaseState begin(ComplaintRegistered event, Recorded recorded) {
        return new CaseState(
                event, recorded.envelope().actor(), null, false, null, null, recorded.position(), recorded.sequence());
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
                    registered, registeredBy, deadline, missed, dispatched.unitId(), replied, position, version);
        }
        if (event instanceof ComplaintReplied answer) {
            return new CaseState(registered, registeredBy, deadline, missed, unit, answer, position, version);
        }
        if (event instanceof DeadlineMissed || event instanceof DeadlineMetLate) {
            return new CaseState(registered, registeredBy, deadline, true, unit, replied, position, version);
        }
        return this;
    }

    private CaseState dueBy(Deadline decided, boolean missedAlready) {
        return new CaseState(registered, registeredBy, decided, missedAlready, unit, replied, position, version);
    }

    private CaseState at(Recorded recorded) {
        return new CaseState(
                registered, registeredBy, deadline, missed, unit, replied, recorded.position(), recorded.sequence());
    }
}
