package io.huiyin.console.trail;

import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.console.gateway.Desk;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one download from the oldest event to the one that was newest when it began, one at a time. For one
 * thread.
 */
public final class DownloadPages {

    private static final int PAGE = 500;

    private final Desk desk;
    private final LookUpId lookUp;
    private final TrailFormat format;
    private @Nullable Long next = 0L;
    private long end = Long.MAX_VALUE;

    DownloadPages(Desk desk, LookUpId lookUp, TrailFormat format) {
        this.desk = desk;
        this.lookUp = lookUp;
        this.format = format;
    }

    TrailFormat format() {
        return format;
    }

    boolean hasNext() {
        return next != null && next < end;
    }

    /** The next page; what was recorded after the download began is left out. */
    TrailPage next() {
        TrailPage page = desk.ask(new FindTrail(lookUp, TrailDirection.ONWARDS, next, PAGE), TrailPage.class);
        end = Math.min(end, page.size());
        next = page.next();
        return new TrailPage(
                page.entries().stream().filter(entry -> entry.position() < end).toList(),
                page.lookedFrom(),
                page.lookedTo(),
                next,
                page.size(),
                page.problem());
    }
}
