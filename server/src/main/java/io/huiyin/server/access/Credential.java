package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;

/**
 * How one person signs in. Kept state only, never an event.
 *
 * @param login what the person types
 * @param accountId the account behind the login
 * @param displayName what colleagues call the person
 * @param passwordHash never the password; encoded with its algorithm in front
 * @param generation how often the password was replaced; a session of an older generation has ended
 * @param mustChange whether the password is a first one that its owner has to change
 */
record Credential(
        String login,
        AccountId accountId,
        String displayName,
        String passwordHash,
        long generation,
        boolean mustChange) {

    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}
