package io.huiyin.api.account;

import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * A new token, shown once and kept nowhere.
 *
 * @param token what the program shows; absent when the wish was carried out before, for it cannot be shown again
 */
public record IssuedApiToken(
        AccountId accountId, ApiTokenId tokenId, @Nullable ClearText token) {}
