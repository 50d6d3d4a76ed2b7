package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.DomainEvent;

/** What has happened to a deadline, whatever kind of case it belongs to. */
public sealed interface DeadlineEvent extends DomainEvent
        permits DeadlineSet,
                DeadlineMet,
                DeadlineMissed,
                DeadlineWarned,
                DeadlineForewarned,
                DeadlineMetLate,
                DeadlineWaived,
                DeadlineMoved,
                DeadlineConfirmed {

    /** The case that owes. */
    CaseId caseId();

    /** Which of the deadlines of the case. */
    DeadlineId deadlineId();
}
