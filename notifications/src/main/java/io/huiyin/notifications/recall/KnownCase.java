package io.huiyin.notifications.recall;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.incident.IncidentNumber;
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
 * @param forewarned which unit heard of a milestone ahead of its instant
 */
public record KnownCase(
        CaseId caseId,
        String label,
        @Nullable UnitId unit,
        boolean confidential,
        @Nullable SealedComplainant complainant,
        Map<DeadlineId, Deadline> deadlines,
        Map<Milestone, UnitId> forewarned) {

    public KnownCase {
        deadlines = Map.copyOf(deadlines);
        forewarned = Map.copyOf(forewarned);
    }

    /** One milestone of one version of a deadline. */
    record Milestone(DeadlineId deadline, int version, MilestoneId milestone) {}

    /**
     * No case, but a matter of the house.
     *
     * @param label what people call it
     * @param unit the unit that is concerned; null for none
     */
    public static KnownCase ofTheHouse(String label, @Nullable UnitId unit) {
        return new KnownCase(CaseId.OF_THE_HOUSE, label, unit, false, null, Map.of(), Map.of());
    }

    static KnownCase unknown(CaseId caseId) {
        return new KnownCase(caseId, caseId.value(), null, false, null, Map.of(), Map.of());
    }

    KnownCase after(Object event) {
        if (event instanceof ComplaintRegistered registered) {
            boolean tipOff = registered.matter().kind() == MatterKind.TIP_OFF;
            return new KnownCase(
                    caseId, registered.number().value(), unit, tipOff, registered.complainant(), deadlines, forewarned);
        }
        if (event instanceof IncidentRegistered registered) {
            return numbered(registered.number()).withUnit(registered.unitId());
        }
        if (event instanceof ComplaintDispatched dispatched) {
            return withUnit(dispatched.unitId());
        }
        if (event instanceof DeadlineForewarned heard) {
            return with(new Milestone(heard.deadlineId(), heard.deadlineVersion(), heard.milestone()));
        }
        if (event instanceof DeadlineMoved moved) {
            return with(moved.deadline());
        }
        if (event instanceof DeadlineConfirmed confirmed) {
            return with(confirmed.deadline());
        }
        return event instanceof DeadlineSet set ? with(set.deadline()) : this;
    }

    // The first incidents had none.
    private KnownCase numbered(@Nullable IncidentNumber number) {
        return number == null
                ? this
                : new KnownCase(caseId, number.value(), unit, confidential, complainant, deadlines, forewarned);
    }

    private KnownCase withUnit(UnitId now) {
        return new KnownCase(caseId, label, now, confidential, complainant, deadlines, forewarned);
    }

    private KnownCase with(Milestone heard) {
        if (unit == null) {
            return this;
        }
        Map<Milestone, UnitId> more = new HashMap<>(forewarned);
        more.put(heard, unit);
        return new KnownCase(caseId, label, unit, confidential, complainant, deadlines, more);
    }

    private KnownCase with(Deadline deadline) {
        Map<DeadlineId, Deadline> more = new HashMap<>(deadlines);
        more.put(deadline.id(), deadline);
        return new KnownCase(caseId, label, unit, confidential, complainant, more, forewarned);
    }

    /** Whether somebody heard of a warning ahead of its instant; another unit that has the case since has not. */
    public boolean hasHeardOf(DeadlineWarned warned, @Nullable UnitId somebody) {
        return somebody != null
                && somebody.equals(forewarned.get(
                        new Milestone(warned.deadlineId(), warned.deadlineVersion(), warned.milestone())));
    }

    /** A deadline of the case. */
    public Optional<Deadline> deadline(DeadlineId id) {
        return Optional.ofNullable(deadlines.get(id));
    }
}
