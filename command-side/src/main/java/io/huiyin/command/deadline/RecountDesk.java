package io.huiyin.command.deadline;

import io.huiyin.api.Command;
import io.huiyin.api.deadline.Recount;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.WishDigests;
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
     * @throws io.huiyin.api.refusal.RefusedException if this node does not know the calendar yet
     */
    public Facts decide(Command command, Recount recount, Envelope asker, RunningClock running) {
        Instant now = clock.instant();
        String digest = digests.of(command, asker.actor());
        Facts nothing = running.historical() ? Facts.imported(now, digest) : Facts.live(now, digest);
        ARecount theRecount = new ARecount(running, recount.change());
        return new OnlyTheCalendarInForceMovesDeadlines(basis.calendars())
                .find(recount.calendar())
                .flatMap(calendar -> new Recounting(basis.rules(), calendar).recount(running.pinned(), recount.rule()))
                .map(recounted -> theRecount.addTo(nothing, recounted))
                .orElse(nothing);
    }
}
