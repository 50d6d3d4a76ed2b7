package io.huiyin.api.account;

import org.axonframework.serialization.Revision;

/** An account was closed. */
@Revision("1")
public record AccountClosed(AccountId accountId) implements AccountEvent {}
