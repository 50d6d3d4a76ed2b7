package io.huiyin.api.account;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * An account got a token for a program. The token is no part of it.
 *
 * @param expiresAt from when on it opens nothing
 */
@Revision("1")
public record ApiTokenIssued(AccountId accountId, ApiTokenId tokenId, Instant expiresAt) implements AccountEvent {}
