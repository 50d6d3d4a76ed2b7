package io.huiyin.server.nodes;

import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
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

    /** The unit goes home at six: of a milestone at midnight it hears at five. */
    private static final Map<MilestoneId, Instant> HEARD_AHEAD = Map.of(
            MilestoneId.percent(80),
            Instant.parse("2026-03-06T09:00:00Z"),
            MilestoneId.DUE,
            Instant.parse("2026-03-09T09:00:00Z"));

    private final Map<Mark, Instant> expected = new HashMap<>();
    private final Map<Mark, List<Instant>> recorded = new HashMap<>();
    private int deadlines;

    /** One milestone of one deadline: on record, or heard of ahead. */
    record Mark(String caseId, DeadlineId deadline, MilestoneId milestone, boolean ahead) {

        static Mark recorded(String caseId, DeadlineId deadline, MilestoneId milestone) {
            return new Mark(caseId, deadline, milestone, false);
        }
    }

    /** One more event of the ledger, in its order. */
    void take(TrackedEventMessage<?> message) {
        if (message.getPayload() instanceof DeadlineSet set) {
            expect(set.caseId().value(), set.deadline());
            return;
        }
        if (message.getPayload() instanceof ComplaintDispatched dispatched) {
            String caseId = dispatched.complaintId().value();
            HEARD_AHEAD.forEach((milestone, at) ->
                    expected.put(new Mark(caseId, DeadlineId.REPLY_TO_CITIZEN, milestone, true), at));
            return;
        }
        // An import puts on record by itself what an old case missed.
        if (!Envelope.from(message.getMetaData()).source().equals("sla-scheduler")) {
            return;
        }
        if (message.getPayload() instanceof DeadlineWarned warned) {
            note(Mark.recorded(warned.caseId().value(), warned.deadlineId(), warned.milestone()), message);
        } else if (message.getPayload() instanceof DeadlineMissed missed) {
            note(Mark.recorded(missed.caseId().value(), missed.deadlineId(), MilestoneId.DUE), message);
        } else if (message.getPayload() instanceof DeadlineForewarned ahead) {
            note(new Mark(ahead.caseId().value(), ahead.deadlineId(), ahead.milestone(), true), message);
        }
    }

    private void note(Mark mark, TrackedEventMessage<?> message) {
        recorded.computeIfAbsent(mark, first -> new ArrayList<>()).add(message.getTimestamp());
    }

    // Of imported history nothing is expected.
    private void expect(String caseId, Deadline deadline) {
        Instant afterTheLast = deadline.due().plusMillis(1);
        if (caseId.startsWith("complaint-kill-")) {
            deadlines++;
            OF_REPLIES.forEach((milestone, at) -> expected.put(Mark.recorded(caseId, deadline.id(), milestone), at));
        } else if (caseId.startsWith("incident-kill-")) {
            deadlines++;
            expected.put(Mark.recorded(caseId, deadline.id(), MilestoneId.DUE), afterTheLast);
            if (deadline.id().value().equals("authority-report")) {
                Duration half =
                        Duration.between(deadline.start(), deadline.due()).dividedBy(2);
                expected.put(
                        Mark.recorded(caseId, deadline.id(), MilestoneId.percent(50)),
                        deadline.start().plus(half));
                expected.put(
                        Mark.recorded(caseId, deadline.id(), new MilestoneId("4-hours-before")),
                        deadline.due().minus(Duration.ofHours(4)));
            }
        }
    }

    /** How many should be on record at an instant. */
    int dueBy(Instant instant) {
        return (int)
                expected.values().stream().filter(at -> !at.isAfter(instant)).count();
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
