package io.huiyin.api.account;

import org.axonframework.serialization.Revision;

/** A suspended account was resumed. */
@Revision("1")
public record AccountResumed(AccountId accountId) implements AccountEvent {}
