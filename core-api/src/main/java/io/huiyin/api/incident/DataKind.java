package io.huiyin.api.incident;

/** What kind of data is leaked, altered, lost or out of reach, or may be. */
public enum DataKind {
    /** 个人信息 */
    PERSONAL,
    /** 敏感个人信息 */
    SENSITIVE_PERSONAL,
    /** 重要数据 */
    IMPORTANT,
    /** 公共数据 */
    PUBLIC,
    /** 商业秘密 */
    TRADE_SECRET,
    /** 其他数据 */
    OTHER
}
