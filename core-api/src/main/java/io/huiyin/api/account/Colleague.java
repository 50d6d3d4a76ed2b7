package io.huiyin.api.account;

import io.huiyin.api.sealing.ClearText;

/**
 * Somebody who works with the house.
 *
 * @param displayName what colleagues call the owner of the account
 */
public record Colleague(AccountId accountId, ClearText displayName) {}
