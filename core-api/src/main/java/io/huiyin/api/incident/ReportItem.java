package io.huiyin.api.incident;

/** What a report to the authority should say. An item still unknown is marked so and supplied by a later report. */
public enum ReportItem {
    /** 原因 */
    CAUSE,
    /** 影响范围 */
    IMPACT,
    /** 涉及数据 */
    DATA_CONCERNED,
    /** 受影响人数 */
    PEOPLE_AFFECTED,
    /** 损失 */
    LOSS,
    /** 处置措施 */
    MEASURES
}
