package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.ChangeRecall;
import io.huiyin.notifications.recall.KnownCase;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When the instants of an incident were corrected and clocks moved, the desk and the head of its organisation and the
 * hotline's supervisor hear what is due when now: one message each, however many clocks.
 */
record CorrectedStartsAreTold(CaseRecall cases, ChangeRecall changes, LetterFacts letters, Ladder ladder)
        implements Policy {

    @Override
    public String name() {
        return "corrected-starts-are-told";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof IncidentInstantsCorrected;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        IncidentInstantsCorrected corrected = (IncidentInstantsCorrected) event;
        KnownCase about = cases.caseAfter(corrected.incidentId().caseId(), cause.sequence());
        // The clocks move by the same command, after the correction.
        List<DeadlineMoved> moves = changes.movesOf(ChangeId.ofCorrection(corrected.correction()), about.caseId());
        return moves.isEmpty()
                ? List.of()
                : ladder.everybody(about).stream()
                        .map(recipient -> Telling.reminder(
                                about,
                                recipient,
                                Occasion.DEADLINES_MOVED,
                                "incident-corrected",
                                () -> facts(about, recipient, moves)))
                        .toList();
    }

    private Map<String, ?> facts(KnownCase about, Recipient recipient, List<DeadlineMoved> moves) {
        return letters.about(about, recipient)
                .with(
                        "moves",
                        moves.stream()
                                .map(this::inWords)
                                .collect(Collectors.joining(letters.words().of("list.semicolon"))))
                .with("handledBy", letters.unitOf(about))
                .all();
    }

    private String inWords(DeadlineMoved moved) {
        return letters.words()
                .of(
                        "corrected.move",
                        letters.words().of("obligation", moved.deadline().obligation()),
                        letters.due(moved.before()),
                        letters.due(moved.deadline()));
    }
}
