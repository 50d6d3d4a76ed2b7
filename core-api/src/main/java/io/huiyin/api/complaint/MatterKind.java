package io.huiyin.api.complaint;

/** What a citizen wants of the city. */
public enum MatterKind {
    /** 咨询 */
    INQUIRY,
    /** 求助 */
    HELP,
    /** 投诉 */
    COMPLAINT,
    /** 举报: confidential, never routed to or visible for the unit it is about. */
    TIP_OFF,
    /** 建议 */
    SUGGESTION,
    /** 表扬 */
    PRAISE
}
