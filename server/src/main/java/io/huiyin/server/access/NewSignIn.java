package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;

/**
 * How somebody new signs in. The password is shown once and kept nowhere.
 *
 * @param login the login
 * @param password the password
 * @param accountId the account behind it
 */
public record NewSignIn(String login, String password, AccountId accountId) {

    /** Does not print the password. */
    @Override
    public String toString() {
        return "NewSignIn[" + accountId + "]";
    }
}
