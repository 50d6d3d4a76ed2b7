package io.huiyin.api.notice;

/**
 * What a notice must tell people (Personal Information Protection Law, art. 57). An item still unknown is marked so and
 * told later; the contact is always known.
 */
public enum NoticeItem {
    /** 涉及的个人信息种类 */
    DATA_CONCERNED,
    /** 原因 */
    CAUSE,
    /** 可能造成的危害 */
    POSSIBLE_HARM,
    /** 已采取的补救措施 */
    MEASURES_TAKEN,
    /** 个人可以采取的减轻危害的措施 */
    SELF_PROTECTION,
    /** 联系方式 */
    CONTACT
}
