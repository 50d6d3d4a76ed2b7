package io.huiyin.query.casefile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.EventNames;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns events into entries of the timeline. Details by event: {@code ComplaintRegistered} number, channel, kind,
 * breachOfRegulation, receivedAt, enteredAt, source (when historical); {@code DeadlineSet} obligation, rule, legalBasis,
 * version, startReason, due, lastDay, provisional; {@code ComplaintDispatched} unit and, when read, unitName; {@code
 * ComplaintReplied} repliedAt, enteredAt; {@code DeadlineMet} metAt; {@code DeadlineMetLate} due, metAt; {@code
 * DeadlineMissed} due; {@code DeadlineWarned} milestone, milestoneAt, recordedLateSeconds, climbsTo; {@code
 * DeliveriesRecorded} occasions, recipients, outcomes, each once, and handedOver, failed, givenUp. All have origin.
 * {@code text} is the late entry's reason, the dispatch's instruction, the late reply's evidence, the purpose of a look
 * at the complainant or the reason of a waiver.
 */
final class Timeline {

    static final String UNIT = "unit";
    static final String UNIT_NAME = "unitName";
    static final String TEXT = "text";

    private static final Map<Class<?>, String> STABLE_NAMES = EventNames.byName().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Map<Class<?>, Function<DomainEvent, Happening>> TELLERS = Map.ofEntries(
            teller(ComplaintRegistered.class, Timeline::registered),
            teller(ComplaintDispatched.class, Timeline::dispatched),
            teller(ComplaintReplied.class, Timeline::replied),
            teller(ComplainantRevealed.class, Timeline::revealed),
            teller(DeadlineSet.class, Timeline::deadlineSet),
            teller(DeadlineMet.class, Timeline::met),
            teller(DeadlineMetLate.class, Timeline::metLate),
            teller(DeadlineWarned.class, Timeline::warned),
            teller(DeadlineMissed.class, Timeline::missed),
            teller(DeadlineWaived.class, Timeline::waived),
            teller(DeliveriesRecorded.class, Timeline::delivered));

    private Timeline() {}

    /**
     * The entry for an event.
     *
     * @throws IllegalStateException if the timeline has no words for this kind of event
     */
    static TimelineRecord entry(DomainEvent event, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        Happening happening = tellerOf(event).apply(event).with(Envelope.ORIGIN, envelope.origin());
        Instant occurredAt = recorded.occurredAt()
                .or(() -> Optional.ofNullable(happening.at()))
                .orElse(recorded.recordedAt());
        return new TimelineRecord(
                recorded.position(),
                recorded.sequence(),
                Objects.requireNonNull(STABLE_NAMES.get(event.getClass())),
                occurredAt,
                recorded.recordedAt(),
                envelope.actor(),
                envelope.role(),
                envelope.unit(),
                happening.details(),
                happening.textField(),
                happening.text());
    }

    private static Function<DomainEvent, Happening> tellerOf(DomainEvent event) {
        Function<DomainEvent, Happening> teller = TELLERS.get(event.getClass());
        if (teller == null) {
            throw new IllegalStateException(
                    "The timeline has no words for " + event.getClass().getSimpleName());
        }
        return teller;
    }

    private static <E extends DomainEvent> Map.Entry<Class<?>, Function<DomainEvent, Happening>> teller(
            Class<E> type, Function<E, Happening> tell) {
        return Map.entry(type, event -> tell.apply(type.cast(event)));
    }

    private static Happening registered(ComplaintRegistered event) {
        return Happening.at(event.receivedAt())
                .with("number", event.number())
                .with("channel", event.channel())
                .with("kind", event.matter().kind())
                .with("breachOfRegulation", event.matter().breachOfRegulation())
                .with("receivedAt", event.receivedAt())
                .with("enteredAt", event.enteredAt())
                .with(
                        "source",
                        Optional.ofNullable(event.historical())
                                .map(source -> source.system() + "/" + source.key())
                                .orElse(null))
                .saying(SealedFieldNames.LATE_ENTRY_REASON, event.lateEntryReason());
    }

    private static Happening dispatched(ComplaintDispatched event) {
        return Happening.at(event.dispatchedAt())
                .with(UNIT, event.unitId())
                .saying(SealedFieldNames.INSTRUCTION, event.instruction());
    }

    private static Happening replied(ComplaintReplied event) {
        return Happening.at(event.repliedAt())
                .with("repliedAt", event.repliedAt())
                .with("enteredAt", event.enteredAt())
                .saying(SealedFieldNames.LATE_ENTRY_EVIDENCE, event.lateEntryEvidence());
    }

    private static Happening revealed(ComplainantRevealed event) {
        return Happening.at(null).saying(SealedFieldNames.PURPOSE, event.purpose());
    }

    private static Happening deadlineSet(DeadlineSet event) {
        Deadline deadline = event.deadline();
        return Happening.at(null)
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
        return Happening.at(event.metAt()).with("metAt", event.metAt());
    }

    private static Happening metLate(DeadlineMetLate event) {
        return Happening.at(event.metAt()).with("due", event.due()).with("metAt", event.metAt());
    }

    private static Happening warned(DeadlineWarned event) {
        return Happening.at(event.milestoneAt())
                .with("milestone", event.milestone())
                .with("milestoneAt", event.milestoneAt())
                .with("recordedLateSeconds", event.recordedLateSeconds())
                .with("climbsTo", String.join(" ", event.climbsTo()));
    }

    private static Happening missed(DeadlineMissed event) {
        return Happening.at(event.due()).with("due", event.due());
    }

    private static Happening waived(DeadlineWaived event) {
        return Happening.at(event.waivedAt()).saying(SealedFieldNames.WAIVER_REASON, event.reason());
    }

    private static Happening delivered(DeliveriesRecorded event) {
        Instant last = event.results().stream()
                .map(DeliveryResult::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return Happening.at(last)
                .with("occasions", each(event, DeliveryResult::occasion))
                .with("recipients", each(event, DeliveryResult::recipient))
                .with("outcomes", each(event, DeliveryResult::outcome))
                .with("handedOver", count(event, DeliveryOutcome.HANDED_OVER))
                .with("failed", count(event, DeliveryOutcome.FAILED))
                .with("givenUp", count(event, DeliveryOutcome.GIVEN_UP));
    }

    private static String each(DeliveriesRecorded event, Function<DeliveryResult, Enum<?>> value) {
        return event.results().stream()
                .map(value)
                .map(Enum::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static long count(DeliveriesRecorded event, DeliveryOutcome outcome) {
        return event.results().stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }
}
