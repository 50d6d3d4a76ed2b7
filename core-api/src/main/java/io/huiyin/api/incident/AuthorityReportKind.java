package io.huiyin.api.incident;

/** Which of the reports to the authority it is. The first is the initial one; nothing follows the final one. */
public enum AuthorityReportKind {
    /** 初报: what is known, in time. */
    INITIAL,
    /** 续报: what became known since. */
    FOLLOW_UP,
    /** 终报: cause, harm and lessons. */
    FINAL
}
