package io.huiyin.api.health;

/** How something is, from the calmest on. */
public enum HealthState {
    /** Nothing to do (正常). */
    IN_ORDER,
    /** Not as it should be, and usually mends itself (滞后). */
    BEHIND,
    /** Does not mend itself, and can wait until somebody has time (待办). */
    TO_DO,
    /** Does not mend itself, and cannot wait (需要处理). */
    NEEDS_YOU
}
