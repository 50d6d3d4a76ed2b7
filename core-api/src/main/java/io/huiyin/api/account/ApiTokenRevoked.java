package io.huiyin.api.account;

import org.axonframework.serialization.Revision;

/** A token was taken back before it expired. */
@Revision("1")
public record ApiTokenRevoked(AccountId accountId, ApiTokenId tokenId) implements AccountEvent {}
