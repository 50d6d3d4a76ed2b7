package io.huiyin.api.account;

import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * A first password, shown once and kept nowhere; its owner must change it at the first sign-in.
 *
 * @param accountId whose
 * @param password the password; absent when the wish was carried out before, for it cannot be shown again
 */
public record IssuedPassword(AccountId accountId, @Nullable ClearText password) {}
