package io.huiyin.api.account;

/** Whether an account's owner may sign in. */
public enum AccountState {
    /** May. */
    ACTIVE,
    /** May not, until resumed. */
    SUSPENDED,
    /** May not, for good. */
    CLOSED
}
