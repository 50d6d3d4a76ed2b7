package io.huiyin.api.account;

import io.huiyin.api.sealing.ClearText;

/**
 * What a person types to sign in, and what colleagues call the person. Kept beside the ledger, never in an event.
 *
 * @param login 2 to 40 characters of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 * @param displayName 1 to 40 characters
 */
public record SignInName(ClearText login, ClearText displayName) {}
