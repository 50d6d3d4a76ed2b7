package io.huiyin.server.nodes;

import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.envelope.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;

/** What should be on record about deadlines, said here once more and by other means than the house's, and what is. */
final class Milestones {

    /** Received on Monday 2 March 2026, due in five working days: shares of those days end at these instants. */
    private static final Map<MilestoneId, Instant> OF_REPLIES = Map.of(
            MilestoneId.percent(50),
            Instant.parse("2026-03-05T04:00:00Z"),
            MilestoneId.percent(80),
            Instant.parse("2026-03-06T16:00:00Z"),
            MilestoneId.DUE,
            Instant.parse("2026-03-09T16:00:00Z"),
            MilestoneId.percent(120),
            Instant.parse("2026-03-10T16:00:00Z"));

    /** Dispatched the same day, the unit has three working days of its own: 80 % is 2.4 of them. */
    private static final Map<MilestoneId, Instant> OF_UNITS = Map.of(
            MilestoneId.percent(80),
            Instant.parse("2026-03-05T01:36:00Z"),
            MilestoneId.DUE,
            Instant.parse("2026-03-05T16:00:00Z"));

    /** The unit goes home at six: of what is due at midnight, its own time's end or the citizen's, it hears at five. */
    private static final Map<HeardAhead, Instant> HEARD_AHEAD = Map.of(
            new HeardAhead(DeadlineId.REPLY_OF_UNIT, MilestoneId.DUE),
            Instant.parse("2026-03-05T09:00:00Z"),
            new HeardAhead(DeadlineId.REPLY_TO_CITIZEN, MilestoneId.percent(80)),
            Instant.parse("2026-03-06T09:00:00Z"),
            new HeardAhead(DeadlineId.REPLY_TO_CITIZEN, MilestoneId.DUE),
            Instant.parse("2026-03-09T09:00:00Z"));

    private final Map<Mark, Instant> expected = new HashMap<>();
    private final Map<Mark, List<Instant>> recorded = new HashMap<>();
    private int deadlines;

    /** One milestone of one deadline: on record, or heard of ahead. */
    record Mark(String caseId, DeadlineId deadline, MilestoneId milestone, boolean ahead) {

        static Mark recorded(String caseId, DeadlineId deadline, MilestoneId milestone) {
            return new Mark(caseId, deadline, milestone, false);
        }

        static Mark ahead(String caseId, DeadlineId deadline, MilestoneId milestone) {
            return new Mark(caseId, deadline, milestone, true);
        }
    }

    private record HeardAhead(DeadlineId deadline, MilestoneId milestone) {}

    /** One more event of the ledger, in its order. */
    void take(TrackedEventMessage<?> message) {
        if (message.getPayload() instanceof DeadlineSet set) {
            expect(set.caseId().value(), set.deadline());
        } else if (message.getPayload() instanceof ComplaintDispatched dispatched) {
            expectAhead(dispatched.complaintId().value());
        } else if (message.getPayload() instanceof DeadlineEvent event
                // An import puts on record by itself what an old case missed.
                && Envelope.from(message.getMetaData()).source().equals("sla-scheduler")) {
            note(event, message.getTimestamp());
        }
    }

    private void note(DeadlineEvent event, Instant at) {
        String caseId = event.caseId().value();
        if (event instanceof DeadlineWarned warned) {
            note(Mark.recorded(caseId, warned.deadlineId(), warned.milestone()), at);
        } else if (event instanceof DeadlineMissed missed) {
            note(Mark.recorded(caseId, missed.deadlineId(), MilestoneId.DUE), at);
        } else if (event instanceof DeadlineForewarned ahead) {
            note(Mark.ahead(caseId, ahead.deadlineId(), ahead.milestone()), at);
        }
    }

    private void note(Mark mark, Instant at) {
        recorded.computeIfAbsent(mark, first -> new ArrayList<>()).add(at);
    }

    // Of imported history nothing is expected.
    private void expectAhead(String caseId) {
        if (caseId.startsWith("complaint-kill-")) {
            HEARD_AHEAD.forEach((one, at) -> expected.put(Mark.ahead(caseId, one.deadline(), one.milestone()), at));
        }
    }

    private void expect(String caseId, Deadline deadline) {
        if (caseId.startsWith("complaint-kill-")) {
            deadlines++;
            Map<MilestoneId, Instant> all = deadline.id().equals(DeadlineId.REPLY_OF_UNIT) ? OF_UNITS : OF_REPLIES;
            all.forEach((milestone, at) -> expected.put(Mark.recorded(caseId, deadline.id(), milestone), at));
        } else if (caseId.startsWith("incident-kill-")) {
            deadlines++;
            expectOfAnIncident(caseId, deadline);
        }
    }

    // Both reports owed, in 24 hours and at once, are warned of at half their time; nothing else of incidents is.
    private void expectOfAnIncident(String caseId, Deadline deadline) {
        expected.put(
                Mark.recorded(caseId, deadline.id(), MilestoneId.DUE),
                deadline.due().plusMillis(1));
        if (deadline.obligation() == ObligationKind.AUTHORITY_REPORT) {
            Duration half = Duration.between(deadline.start(), deadline.due()).dividedBy(2);
            expected.put(
                    Mark.recorded(caseId, deadline.id(), MilestoneId.percent(50)),
                    deadline.start().plus(half));
        }
        if (deadline.id().equals(DeadlineId.AUTHORITY_REPORT)) {
            expected.put(
                    Mark.recorded(caseId, deadline.id(), new MilestoneId("4-hours-before")),
                    deadline.due().minus(Duration.ofHours(4)));
        }
    }

    /** How many of those that should be on record at an instant are not. */
    long missingAt(Instant instant) {
        return expected.entrySet().stream()
                .filter(mark -> !mark.getValue().isAfter(instant))
                .filter(mark -> !recorded.containsKey(mark.getKey()))
                .count();
    }

    Map<Mark, Instant> expected() {
        return expected;
    }

    /** When each was recorded, once or more often. */
    Map<Mark, List<Instant>> recorded() {
        return recorded;
    }

    int deadlines() {
        return deadlines;
    }
}
