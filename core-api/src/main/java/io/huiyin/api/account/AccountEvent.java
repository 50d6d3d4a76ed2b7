package io.huiyin.api.account;

import io.huiyin.api.DomainEvent;

/** What has happened to an account. */
public sealed interface AccountEvent extends DomainEvent
        permits AccountOpened,
                AccountRightsChanged,
                AccountSuspended,
                AccountResumed,
                AccountClosed,
                AccountUnlocked,
                ApiTokenIssued,
                ApiTokenRevoked,
                PasswordReset,
                OwnPasswordChanged {

    /** Whose account. */
    AccountId accountId();
}
