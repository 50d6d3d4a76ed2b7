package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.KnownCase;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When something owed was missed, the desk, the head of the unit and the hotline's supervisor all hear of it. */
record MissesAreTold(CaseRecall cases, LetterFacts letters, Ladder ladder) implements Policy {

    private static final Set<String> EVERYBODY = Set.of("handler", "unit-lead", "hotline-supervisor");

    MissesAreTold(CaseRecall cases, LetterFacts letters, Set<RecipientKind> offices) {
        this(cases, letters, new Ladder(offices));
    }

    @Override
    public String name() {
        return "misses-are-told";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof DeadlineMissed;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        DeadlineMissed missed = (DeadlineMissed) event;
        KnownCase about = cases.caseAfter(missed.caseId(), cause.sequence());
        return about.deadline(missed.deadlineId())
                .map(deadline -> ladder.recipients(EVERYBODY, about).stream()
                        .map(recipient -> Telling.reminder(
                                about,
                                recipient,
                                Occasion.DEADLINE_MISSED,
                                "deadline-missed",
                                () -> facts(about, recipient, deadline)))
                        .toList())
                .orElse(List.of());
    }

    private Map<String, ?> facts(KnownCase about, Recipient recipient, Deadline deadline) {
        return letters.about(about, recipient)
                .with("obligation", letters.words().of("obligation", deadline.obligation()))
                .with("due", letters.due(deadline))
                .with("handledBy", letters.unitOf(about))
                .all();
    }
}
