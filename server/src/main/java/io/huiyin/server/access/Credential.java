package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;

/**
 * How one person signs in. Kept state only, never an event.
 *
 * @param accountId the account behind the login
 * @param displayName what colleagues call the person
 * @param passwordHash never the password; encoded with its algorithm in front
 */
record Credential(AccountId accountId, String displayName, String passwordHash) {

    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}
