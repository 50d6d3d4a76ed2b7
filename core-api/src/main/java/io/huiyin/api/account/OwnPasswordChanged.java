package io.huiyin.api.account;

import org.axonframework.serialization.Revision;

/** Somebody changed the own password. The password is no part of it. */
@Revision("1")
public record OwnPasswordChanged(AccountId accountId) implements AccountEvent {}
