package io.huiyin.server.access;

import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.AccountUnlocked;
import io.huiyin.api.account.PasswordReset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Brings what happened to accounts, on whatever node, to the caches of this one. */
@ProcessingGroup(AccessRoom.PROCESSOR)
final class AccountNews {

    private final CurrentRights rights;
    private final SignInThrottle throttle;
    private final Credentials credentials;

    AccountNews(CurrentRights rights, SignInThrottle throttle, Credentials credentials) {
        this.rights = rights;
        this.throttle = throttle;
        this.credentials = credentials;
    }

    @EventHandler
    void on(AccountEvent event) {
        rights.forget(event.accountId());
        if (event instanceof AccountUnlocked || event instanceof PasswordReset) {
            credentials.findOf(event.accountId()).map(Credential::login).ifPresent(throttle::forget);
        }
    }
}
