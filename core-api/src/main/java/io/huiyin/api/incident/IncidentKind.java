package io.huiyin.api.incident;

/** What kind of incident it is: the ten classes of GB/T 20986-2023, their names as remembered and not yet checked. */
public enum IncidentKind {
    /** 恶意程序 */
    MALWARE,
    /** 网络攻击 */
    NETWORK_ATTACK,
    /** 数据安全 */
    DATA_SECURITY,
    /** 信息内容安全 */
    INFORMATION_CONTENT,
    /** 设备设施故障 */
    FACILITY_FAILURE,
    /** 违规操作 */
    VIOLATION_OF_OPERATION,
    /** 安全隐患 */
    HIDDEN_DANGER,
    /** 异常行为 */
    ABNORMAL_BEHAVIOUR,
    /** 不可抗力 */
    FORCE_MAJEURE,
    /** 其他 */
    OTHER
}
