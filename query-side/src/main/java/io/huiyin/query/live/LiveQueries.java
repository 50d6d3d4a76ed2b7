package io.huiyin.query.live;

import io.huiyin.api.live.AwaitChanges;
import io.huiyin.api.live.Changes;
import io.huiyin.query.access.Asker;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers those who wait for changes. */
public final class LiveQueries {

    private final LiveCases live;

    public LiveQueries(LiveCases live) {
        this.live = live;
    }

    /** Answered when something has changed that the asker may know of, or after a while. */
    @QueryHandler
    public CompletableFuture<Changes> handle(AwaitChanges query, MetaData metaData) {
        return live.after(query.since(), query.goingOn(), Asker.of(metaData));
    }
}
