package io.huiyin.api;

/** How far a message reaches beyond the question of the role. The handlers keep it; the matrix of access prints it. */
public enum Scope {
    /** Everything in the house. */
    THE_HOUSE,
    /** For roles bound to a unit: what their own unit handles, or their own organisation's incidents. */
    THE_OWN_UNIT,
    /** The asker's own account only. */
    THE_OWN_ACCOUNT,
    /** Any account but the asker's own. */
    NOT_THE_OWN_ACCOUNT
}
