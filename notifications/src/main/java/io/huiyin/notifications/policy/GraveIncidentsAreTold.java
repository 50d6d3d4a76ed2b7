package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.KnownCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an incident turns out major or above (draft art. 18), its organisation's desk and head hear what is owed by when,
 * and so do the hotline's supervisor and the regulator.
 */
record GraveIncidentsAreTold(CaseRecall cases, LetterFacts letters, Ladder ladder) implements Policy {

    private static final Set<IncidentLevel> GRAVE = Set.of(IncidentLevel.PARTICULARLY_MAJOR, IncidentLevel.MAJOR);

    @Override
    public String name() {
        return "grave-incidents-are-told";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof IncidentGraded graded && GRAVE.contains(graded.cityLevel());
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        IncidentGraded graded = (IncidentGraded) event;
        KnownCase about = cases.caseAfter(graded.incidentId().caseId(), cause.sequence());
        return recipients(about).stream()
                .map(recipient -> Telling.reminder(
                        about,
                        recipient,
                        Occasion.INCIDENT_GRADED,
                        "incident-graded",
                        () -> facts(about, recipient, graded)))
                .toList();
    }

    private List<Recipient> recipients(KnownCase about) {
        List<Recipient> recipients = new ArrayList<>(ladder.everybody(about));
        recipients.addAll(ladder.ifReachable(RecipientKind.REGULATOR));
        return recipients;
    }

    private Map<String, ?> facts(KnownCase told, Recipient recipient, IncidentGraded graded) {
        // Its clocks are set by the same command, after the grading.
        KnownCase about = cases.caseAfter(told.caseId(), Long.MAX_VALUE);
        return letters.about(about, recipient)
                .with("level", letters.words().of("level", graded.cityLevel()))
                .with("gradedAt", letters.instant(graded.gradedAt()))
                .with("handledBy", letters.unitOf(about))
                .with("planDue", due(about, DeadlineId.PLAN))
                .with("reportDue", due(about, DeadlineId.AUTHORITY_REPORT))
                .with("noticeDue", due(about, DeadlineId.NOTICE_TO_AFFECTED))
                .all();
    }

    private @Nullable String due(KnownCase about, DeadlineId id) {
        return about.deadline(id).map(letters::due).orElse(null);
    }
}
