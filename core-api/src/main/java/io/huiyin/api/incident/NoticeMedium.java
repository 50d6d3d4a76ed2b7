package io.huiyin.api.incident;

/** How those who may be affected were told. */
public enum NoticeMedium {
    /** 电话 */
    PHONE,
    /** 短信 */
    SMS,
    /** 即时通信 */
    INSTANT_MESSAGE,
    /** 电子邮件 */
    EMAIL,
    /** 信函 */
    LETTER,
    /** 应用内通知 */
    IN_APP,
    /** 公告: reaches people whom nobody can count. */
    PUBLIC_ANNOUNCEMENT
}
