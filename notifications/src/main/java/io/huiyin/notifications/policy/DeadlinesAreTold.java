package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.KnownCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Tells those concerned what happens to a deadline of their case.
 *
 * @param name names the policy
 * @param kind the event that brings it
 * @param occasion what it is about
 * @param template what the letter is written from
 * @param deadlineOf which deadline of the case
 * @param recipients who hears of it, of a case as it was after the event
 * @param milestone what the letter says beside the deadline
 */
record DeadlinesAreTold<E extends DeadlineEvent>(
        CaseRecall cases,
        LetterFacts letters,
        String name,
        Class<E> kind,
        Occasion occasion,
        String template,
        Function<E, DeadlineId> deadlineOf,
        BiFunction<E, KnownCase, List<Recipient>> recipients,
        BiFunction<LetterFacts.Facts, E, LetterFacts.Facts> milestone)
        implements Policy {

    private static final Set<String> EVERYBODY = Set.of("handler", "unit-lead", "hotline-supervisor");

    /** A warning goes to everybody whom it says it climbs to, but for those who heard of it ahead. */
    static Policy warnings(CaseRecall cases, LetterFacts letters, Ladder ladder) {
        return new DeadlinesAreTold<>(
                cases,
                letters,
                "warnings-climb",
                DeadlineWarned.class,
                Occasion.DEADLINE_WARNED,
                "deadline-warned",
                DeadlineWarned::deadlineId,
                (warned, about) -> ladder.recipients(warned.climbsTo(), about).stream()
                        .filter(recipient -> !about.hasHeardOf(warned, recipient.unit()))
                        .toList(),
                (facts, warned) -> facts.with("milestone", letters.words().milestone(warned.milestone())));
    }

    /** Those in the unit hear of a milestone to come before their desk is empty. */
    static Policy forewarnings(CaseRecall cases, LetterFacts letters, Ladder ladder) {
        return new DeadlinesAreTold<>(
                cases,
                letters,
                "units-hear-before-they-go-home",
                DeadlineForewarned.class,
                Occasion.DEADLINE_WARNED,
                "deadline-forewarned",
                DeadlineForewarned::deadlineId,
                (forewarned, about) -> ladder.recipients(forewarned.climbsTo(), about),
                (facts, forewarned) -> facts.with("milestone", letters.words().milestoneToCome(forewarned.milestone()))
                        .with("at", letters.end(forewarned.milestoneAt())));
    }

    /** A miss goes to everybody whom it says it climbs to; the first ones said nothing, and everybody heard of them. */
    static Policy misses(CaseRecall cases, LetterFacts letters, Ladder ladder) {
        return new DeadlinesAreTold<>(
                cases,
                letters,
                "misses-are-told",
                DeadlineMissed.class,
                Occasion.DEADLINE_MISSED,
                "deadline-missed",
                DeadlineMissed::deadlineId,
                (missed, about) -> ladder.recipients(missed.climbsTo() == null ? EVERYBODY : missed.climbsTo(), about),
                (facts, missed) -> facts);
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return kind.isInstance(event);
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        E happened = kind.cast(event);
        KnownCase about = cases.caseAfter(happened.caseId(), cause.sequence());
        return about.deadline(deadlineOf.apply(happened))
                .map(deadline -> recipients.apply(happened, about).stream()
                        .map(recipient -> Telling.reminder(
                                about,
                                recipient,
                                occasion,
                                template,
                                () -> facts(about, recipient, deadline, happened)))
                        .toList())
                .orElse(List.of());
    }

    private Map<String, ?> facts(KnownCase about, Recipient recipient, Deadline deadline, E happened) {
        LetterFacts.Facts facts = letters.about(about, recipient)
                .with("obligation", letters.words().of("obligation", deadline.obligation()))
                .with("due", letters.due(deadline))
                .with("handledBy", letters.unitOf(about));
        return milestone.apply(facts, happened).all();
    }
}
