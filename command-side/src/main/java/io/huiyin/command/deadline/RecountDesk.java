package io.huiyin.command.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.Command;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.Recount;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.deadlines.PinnedDeadline;
import io.huiyin.deadlines.Recounting;
import java.time.Clock;
import java.time.Instant;

/** Where running deadlines, whatever is owed, are counted anew. */
public final class RecountDesk {

    private final Clock clock;
    private final CountingBasis basis;
    private final WishDigests digests;

    public RecountDesk(Clock clock, CountingBasis basis, WishDigests digests) {
        this.clock = clock;
        this.basis = basis;
        this.digests = digests;
    }

    /**
     * What counting a running deadline anew makes happen: at most one fact.
     *
     * @param historical whether it is a case of an older system, which nobody is warned about or told of
     * @throws io.huiyin.api.refusal.RefusedException if this node does not know the calendar yet
     */
    public Facts decide(
            Command command, Recount recount, Envelope asker, CaseId caseId, Deadline running, boolean historical) {
        Instant now = clock.instant();
        String digest = digests.of(command, asker.actor());
        Facts nothing = historical ? Facts.imported(now, digest) : Facts.live(now, digest);
        ARecount theRecount = new ARecount(caseId, running, recount.change());
        return new OnlyTheCalendarInForceMovesDeadlines(basis.calendars())
                .find(recount.calendar())
                .flatMap(calendar -> new Recounting(basis.rules(), calendar).recount(pinned(running), recount.rule()))
                .map(recounted -> theRecount.addTo(nothing, recounted))
                .orElse(nothing);
    }

    private static PinnedDeadline pinned(Deadline deadline) {
        return new PinnedDeadline(
                deadline.id().value(),
                deadline.rule(),
                deadline.start(),
                deadline.due(),
                deadline.countedDays(),
                deadline.provisional());
    }
}
