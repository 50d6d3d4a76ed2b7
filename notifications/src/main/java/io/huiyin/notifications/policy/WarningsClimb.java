package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.KnownCase;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A warning goes to everybody whom it says it climbs to. */
record WarningsClimb(CaseRecall cases, LetterFacts letters, Ladder ladder) implements Policy {

    WarningsClimb(CaseRecall cases, LetterFacts letters, Set<RecipientKind> offices) {
        this(cases, letters, new Ladder(offices));
    }

    @Override
    public String name() {
        return "warnings-climb";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof DeadlineWarned;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        DeadlineWarned warned = (DeadlineWarned) event;
        KnownCase about = cases.caseAfter(warned.caseId(), cause.sequence());
        return about.deadline(warned.deadlineId())
                .map(deadline -> ladder.recipients(warned.climbsTo(), about).stream()
                        .map(recipient -> Telling.reminder(
                                about,
                                recipient,
                                Occasion.DEADLINE_WARNED,
                                "deadline-warned",
                                () -> facts(about, recipient, deadline, warned)))
                        .toList())
                .orElse(List.of());
    }

    private Map<String, ?> facts(KnownCase about, Recipient recipient, Deadline deadline, DeadlineWarned warned) {
        return letters.about(about, recipient)
                .with("obligation", letters.words().of("obligation", deadline.obligation()))
                .with("milestone", letters.words().milestone(warned.milestone()))
                .with("due", letters.due(deadline))
                .with("handledBy", letters.unitOf(about))
                .all();
    }
}
