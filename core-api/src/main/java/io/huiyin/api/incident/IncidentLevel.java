package io.huiyin.api.incident;

/** How grave an incident is, gravest first. By whose scale, the field that holds it says. */
public enum IncidentLevel {
    /** 特别重大 */
    PARTICULARLY_MAJOR,
    /** 重大 */
    MAJOR,
    /** 较大 */
    CONSIDERABLE,
    /** 一般 */
    GENERAL
}
