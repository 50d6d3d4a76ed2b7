package io.huiyin.notifications.recall;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.unit.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What letters have to know of a case. Immutable; each event gives a new one.
 *
 * @param label what people call it: its number, where it has one
 * @param unit the unit that has it; null while none has
 * @param confidential whether letters say as little about it as possible (举报)
 * @param complainant who complains; null for incidents
 */
public record KnownCase(
        CaseId caseId,
        String label,
        @Nullable UnitId unit,
        boolean confidential,
        @Nullable SealedComplainant complainant,
        Map<DeadlineId, Deadline> deadlines) {

    public KnownCase {
        deadlines = Map.copyOf(deadlines);
    }

    static KnownCase unknown(CaseId caseId) {
        return new KnownCase(caseId, caseId.value(), null, false, null, Map.of());
    }

    KnownCase after(Object event) {
        if (event instanceof ComplaintRegistered registered) {
            boolean tipOff = registered.matter().kind() == MatterKind.TIP_OFF;
            return new KnownCase(
                    caseId, registered.number().value(), unit, tipOff, registered.complainant(), deadlines);
        }
        if (event instanceof IncidentRegistered registered) {
            String number =
                    registered.number() == null ? label : registered.number().value();
            return new KnownCase(caseId, number, registered.unitId(), confidential, complainant, deadlines);
        }
        if (event instanceof ComplaintDispatched dispatched) {
            return withUnit(dispatched.unitId());
        }
        if (event instanceof DeadlineMoved moved) {
            return with(moved.deadline());
        }
        if (event instanceof DeadlineConfirmed confirmed) {
            return with(confirmed.deadline());
        }
        return event instanceof DeadlineSet set ? with(set.deadline()) : this;
    }

    private KnownCase withUnit(UnitId now) {
        return new KnownCase(caseId, label, now, confidential, complainant, deadlines);
    }

    private KnownCase with(Deadline deadline) {
        Map<DeadlineId, Deadline> more = new HashMap<>(deadlines);
        more.put(deadline.id(), deadline);
        return new KnownCase(caseId, label, unit, confidential, complainant, more);
    }

    /** A deadline of the case. */
    public Optional<Deadline> deadline(DeadlineId id) {
        return Optional.ofNullable(deadlines.get(id));
    }
}
