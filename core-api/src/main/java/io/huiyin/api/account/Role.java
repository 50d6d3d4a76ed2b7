package io.huiyin.api.account;

/** What an account may do. One account has one role; deny by default. */
public enum Role {
    /** Logs complaints (话务员). */
    HOTLINE_AGENT,
    /** Answers the cases of one unit (经办人). */
    HANDLER,
    /** Dispatches, urges and oversees (热线管理机构). */
    HOTLINE_SUPERVISOR,
    /** Reports incidents of one organisation. */
    SECURITY_OFFICER,
    /** Reads everything, changes nothing (监管). */
    REGULATOR,
    /** Keeps units and settings. */
    SYSTEM_ADMIN,
    /** Keeps accounts and rights. */
    SECURITY_ADMIN,
    /** Watches the administrators. */
    AUDITOR,
    /** The house itself: imports, schedulers. No person signs in with it. */
    SYSTEM;

    /** Whether an account of this role belongs to one unit and sees only that unit's cases. */
    public boolean isBoundToUnit() {
        return this == HANDLER || this == SECURITY_OFFICER;
    }
}
