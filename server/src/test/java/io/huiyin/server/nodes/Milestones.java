package io.huiyin.server.nodes;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.ledger.LedgerEventStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** What should be on record about deadlines, said here once more and by other means than the house's, and what is. */
final class Milestones implements AutoCloseable {

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

    private final BlockingStream<TrackedEventMessage<?>> events;
    /** The clocks of the draft regulation; those of other rules run beside them. */
    private static final Set<DeadlineId> CLOCKS = Set.of(
            DeadlineId.REPLY_TO_CITIZEN, DeadlineId.PLAN, DeadlineId.AUTHORITY_REPORT, DeadlineId.NOTICE_TO_AFFECTED);

    private final Map<Mark, Instant> expected = new HashMap<>();
    private final Map<Mark, List<Instant>> recorded = new HashMap<>();
    private int deadlines;

    /** One milestone of one deadline. */
    record Mark(String caseId, DeadlineId deadline, MilestoneId milestone) {}

    private Milestones(BlockingStream<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    static Milestones of(LedgerEventStore ledger) {
        return new Milestones(ledger.openStream(ledger.createTailToken()));
    }

    /** Reads on until so many milestones are on record; whether they are within this time. */
    boolean areRecorded(int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (recorded.size() < count && System.nanoTime() < end) {
            readOn(Duration.ofMillis(50));
        }
        return recorded.size() >= count;
    }

    /** Reads what there is. */
    void readOn(Duration waiting) throws InterruptedException {
        while (events.hasNextAvailable((int) waiting.toMillis(), TimeUnit.MILLISECONDS)) {
            take(events.nextAvailable());
        }
    }

    private void take(TrackedEventMessage<?> message) {
        if (message.getPayload() instanceof DeadlineSet set) {
            if (CLOCKS.contains(set.deadline().id())) {
                expect(set.caseId().value(), set.deadline());
            }
            return;
        }
        // An import puts on record by itself what an old case missed.
        if (!Envelope.from(message.getMetaData()).source().equals("sla-scheduler")) {
            return;
        }
        if (message.getPayload() instanceof DeadlineWarned warned) {
            note(warned, warned.deadlineId(), warned.milestone(), message.getTimestamp());
        } else if (message.getPayload() instanceof DeadlineMissed missed) {
            note(missed, missed.deadlineId(), MilestoneId.DUE, message.getTimestamp());
        }
    }

    private void note(DeadlineEvent event, DeadlineId deadline, MilestoneId milestone, Instant at) {
        if (!CLOCKS.contains(deadline)) {
            return;
        }
        Mark mark = new Mark(event.caseId().value(), deadline, milestone);
        recorded.computeIfAbsent(mark, first -> new ArrayList<>()).add(at);
    }

    // Of imported history nothing is expected.
    private void expect(String caseId, Deadline deadline) {
        Instant afterTheLast = deadline.due().plusMillis(1);
        if (caseId.startsWith("complaint-kill-")) {
            deadlines++;
            OF_REPLIES.forEach((milestone, at) -> expected.put(new Mark(caseId, deadline.id(), milestone), at));
        } else if (caseId.startsWith("incident-kill-")) {
            deadlines++;
            expected.put(new Mark(caseId, deadline.id(), MilestoneId.DUE), afterTheLast);
            if (deadline.id().value().equals("authority-report")) {
                Duration half =
                        Duration.between(deadline.start(), deadline.due()).dividedBy(2);
                expected.put(
                        new Mark(caseId, deadline.id(), MilestoneId.percent(50)),
                        deadline.start().plus(half));
                expected.put(
                        new Mark(caseId, deadline.id(), new MilestoneId("4-hours-before")),
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

    @Override
    public void close() {
        events.close();
    }
}
