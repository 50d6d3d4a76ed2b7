package io.huiyin.notifications.recall;

import io.huiyin.api.CaseId;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.CalendarId;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.api.rules.RuleBookId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads what a change of deadlines is about, from the stream it was proposed on. */
public record ChangeRecall(StreamReader streams) {

    /** The years whose tables a calendar draft changes, for instance {@code 2026, 2027}. */
    public String yearsOf(int draft) {
        return happened(CalendarId.OF_THE_HOUSE.value(), CalendarDrafted.class)
                .filter(drafted -> drafted.draft() == draft)
                .flatMap(drafted -> drafted.years().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** The rule and version that a re-basing has running clocks follow. */
    public String ruleOf(int rebasing) {
        return happened(RuleBookId.OF_THE_HOUSE.value(), RebasingProposed.class)
                .filter(proposed -> proposed.rebasing() == rebasing)
                .map(RebasingProposed::rule)
                .findFirst()
                .orElse("");
    }

    /** Every deadline of a case that a change has moved, in the order in which they moved. */
    public List<DeadlineMoved> movesOf(ChangeId change, CaseId caseId) {
        return happened(caseId.value(), DeadlineMoved.class)
                .filter(moved -> moved.change().id().equals(change))
                .toList();
    }

    private <E> Stream<E> happened(String stream, Class<E> kind) {
        return streams.read(stream)
                .map(DomainEventMessage::getPayload)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
