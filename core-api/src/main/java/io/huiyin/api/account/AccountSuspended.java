package io.huiyin.api.account;

import org.axonframework.serialization.Revision;

/** An account was suspended: nobody signs in with it until it is resumed. */
@Revision("1")
public record AccountSuspended(AccountId accountId) implements AccountEvent {}
