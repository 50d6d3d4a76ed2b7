package io.huiyin.api.account;

import org.axonframework.serialization.Revision;

/** An administrator ended an account's rest after too many failed sign-ins. */
@Revision("1")
public record AccountUnlocked(AccountId accountId) implements AccountEvent {}
