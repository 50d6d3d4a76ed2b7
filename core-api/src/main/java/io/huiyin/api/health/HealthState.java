package io.huiyin.api.health;

/** How something is, from the calmest on. */
public enum HealthState {
    /** Nothing to do (正常). */
    IN_ORDER,
    /** Not as it should be; mends itself, or can wait until somebody has time (滞后). */
    BEHIND,
    /** Does not mend itself (需要处理). */
    NEEDS_YOU
}
