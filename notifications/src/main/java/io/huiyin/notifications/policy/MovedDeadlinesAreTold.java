package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.MovedForUnit;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.rules.RebasingCarriedOut;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.ChangeRecall;
import io.huiyin.notifications.recall.KnownCase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When a change of the calendar or of a rule has been carried out, the desk and the head of each unit hear how many of
 * their deadlines moved and why: one message a unit, however many cases.
 */
record MovedDeadlinesAreTold(HouseMatters matters, ChangeRecall changes, LetterFacts letters) implements Policy {

    @Override
    public String name() {
        return "moved-deadlines-are-told";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof CalendarCarriedOut || event instanceof RebasingCarriedOut;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        return changeIn(event).units().stream()
                .flatMap(unit -> tellings(unit, changeIn(event)))
                .toList();
    }

    /**
     * What was carried out.
     *
     * @param label what people call it
     * @param reason message key of why deadlines moved
     * @param detail what the reason names
     */
    private record Change(String label, String reason, String detail, List<MovedForUnit> units) {}

    private Change changeIn(DomainEvent event) {
        if (event instanceof RebasingCarriedOut rebasing) {
            return new Change(
                    ChangeId.ofRebasing(rebasing.rebasing()).value(),
                    "moved.by-rule",
                    changes.ruleOf(rebasing.rebasing()),
                    rebasing.units());
        }
        CalendarCarriedOut calendar = (CalendarCarriedOut) event;
        return new Change(
                ChangeId.ofCalendar(calendar.draft()).value(),
                "moved.by-calendar",
                changes.yearsOf(calendar.draft()),
                // The first ones did not count by unit.
                Objects.requireNonNullElse(calendar.units(), List.of()));
    }

    private Stream<Telling> tellings(MovedForUnit moved, Change change) {
        KnownCase about = matters.about(change.label(), moved.unitId());
        return Stream.of(Recipient.deskOf(moved.unitId()), Recipient.leadOf(moved.unitId()))
                .map(recipient -> Telling.reminder(
                        about,
                        recipient,
                        Occasion.DEADLINES_MOVED,
                        "deadlines-moved",
                        () -> facts(recipient, moved, change)));
    }

    private Map<String, ?> facts(Recipient recipient, MovedForUnit moved, Change change) {
        return letters.ofTheHouse(recipient, "cases")
                .with("moved", Long.toString(moved.moved()))
                .with("earlier", moved.earlier() == 0 ? null : Long.toString(moved.earlier()))
                .with("earliest", letters.end(moved.earliestDue()))
                .with("reason", letters.words().of(change.reason(), change.detail()))
                .all();
    }
}
