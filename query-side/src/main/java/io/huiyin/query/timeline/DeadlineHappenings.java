package io.huiyin.query.timeline;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.personaldata.SealedFieldNames;

/**
 * What happens to the deadlines of a case. Details by event: {@code DeadlineSet} obligation, rule, legalBasis, version,
 * startReason, due, lastDay, provisional; {@code DeadlineMet} metAt; {@code DeadlineMetLate} due, metAt; {@code
 * DeadlineMissed} due, climbsTo; {@code DeadlineMoved} those of {@code DeadlineSet}, and as they were before dueBefore,
 * lastDayBefore, ruleBefore, with reason, change, approvedBy; {@code DeadlineConfirmed} those of {@code DeadlineSet} with
 * reason, change, approvedBy; {@code DeadlineWarned} milestone, milestoneAt, recordedLateSeconds, climbsTo. {@code
 * DeadlineForewarned} milestone, milestoneAt, climbsTo. All have deadline.
 * {@code text} is the reason of a waiver.
 */
public final class DeadlineHappenings {

    private static final String DEADLINE = "deadline";

    private DeadlineHappenings() {}

    /** A timeline with words for everything that happens to deadlines. */
    public static Timeline timeline() {
        return Timeline.empty()
                .telling(DeadlineSet.class, DeadlineHappenings::deadlineSet)
                .telling(DeadlineMet.class, DeadlineHappenings::met)
                .telling(DeadlineMetLate.class, DeadlineHappenings::metLate)
                .telling(DeadlineWarned.class, DeadlineHappenings::warned)
                .telling(DeadlineForewarned.class, DeadlineHappenings::forewarned)
                .telling(DeadlineMissed.class, DeadlineHappenings::missed)
                .telling(DeadlineWaived.class, DeadlineHappenings::waived)
                .telling(DeadlineMoved.class, DeadlineHappenings::moved)
                .telling(DeadlineConfirmed.class, DeadlineHappenings::confirmed);
    }

    private static Happening deadlineSet(DeadlineSet event) {
        return decided(event.deadline());
    }

    private static Happening moved(DeadlineMoved event) {
        return changed(event.deadline(), event.change())
                .with("dueBefore", event.before().due())
                .with("lastDayBefore", event.before().lastDay())
                .with("ruleBefore", event.before().rule());
    }

    private static Happening confirmed(DeadlineConfirmed event) {
        return changed(event.deadline(), event.change());
    }

    private static Happening changed(Deadline deadline, DeadlineChange change) {
        return decided(deadline)
                .with("reason", change.reason())
                .with("change", change.id())
                .with("approvedBy", change.approvedBy());
    }

    private static Happening decided(Deadline deadline) {
        return Happening.at(null)
                .with(DEADLINE, deadline.id())
                .with("obligation", deadline.obligation())
                .with("rule", deadline.rule())
                .with("legalBasis", deadline.legalBasis())
                .with("version", deadline.version())
                .with("startReason", deadline.startReason())
                .with("due", deadline.due())
                .with("lastDay", deadline.lastDay())
                .with("provisional", deadline.provisional());
    }

    private static Happening met(DeadlineMet event) {
        return Happening.at(event.metAt()).with(DEADLINE, event.deadlineId()).with("metAt", event.metAt());
    }

    private static Happening metLate(DeadlineMetLate event) {
        return Happening.at(event.metAt())
                .with(DEADLINE, event.deadlineId())
                .with("due", event.due())
                .with("metAt", event.metAt());
    }

    private static Happening warned(DeadlineWarned event) {
        return Happening.at(event.milestoneAt())
                .with(DEADLINE, event.deadlineId())
                .with("milestone", event.milestone())
                .with("milestoneAt", event.milestoneAt())
                .with("recordedLateSeconds", event.recordedLateSeconds())
                .with("climbsTo", String.join(" ", event.climbsTo()));
    }

    private static Happening forewarned(DeadlineForewarned event) {
        return Happening.at(null)
                .with(DEADLINE, event.deadlineId())
                .with("milestone", event.milestone())
                .with("milestoneAt", event.milestoneAt())
                .with("climbsTo", String.join(" ", event.climbsTo()));
    }

    private static Happening missed(DeadlineMissed event) {
        return Happening.at(event.due())
                .with(DEADLINE, event.deadlineId())
                .with("due", event.due())
                .with("climbsTo", event.climbsTo() == null ? null : String.join(" ", event.climbsTo()));
    }

    private static Happening waived(DeadlineWaived event) {
        return Happening.at(event.waivedAt())
                .with(DEADLINE, event.deadlineId())
                .saying(SealedFieldNames.WAIVER_REASON, event.reason());
    }
}
