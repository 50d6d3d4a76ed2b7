package io.huiyin.query.live;

import io.huiyin.api.account.AccountEvent;
import io.huiyin.query.views.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Sends those away who wait in the name of an account to which something happened. */
@ProcessingGroup("search")
public final class RightsNews {

    private final LiveCases live;

    public RightsNews(LiveCases live) {
        this.live = live;
    }

    @EventHandler
    void on(AccountEvent event, Recorded recorded) {
        live.dismiss(event.accountId(), recorded.position());
    }
}
