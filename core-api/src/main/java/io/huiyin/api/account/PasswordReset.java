package io.huiyin.api.account;

import org.axonframework.serialization.Revision;

/** An administrator gave an account a new first password, which its owner must change. The password is no part of it. */
@Revision("1")
public record PasswordReset(AccountId accountId) implements AccountEvent {}
