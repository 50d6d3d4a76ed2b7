package io.huiyin.api.incident;

import java.util.Locale;

/** To whom an incident is reported. */
public enum Authority {
    /** The competent authority of the City Brain (主管部门; draft art. 18). */
    COMPETENT_AUTHORITY,
    /** The provincial cyberspace office (省级网信部门; CAC 2025). */
    CYBERSPACE_OFFICE,
    /** The protection department of critical information infrastructure (保护工作部门; CAC 2025). */
    PROTECTION_DEPARTMENT,
    /** The police (公安机关). */
    POLICE,
    /** The authority for personal information (履行个人信息保护职责的部门; PIPL 57). */
    PERSONAL_INFORMATION_AUTHORITY,
    /** A computer security incident response team (NIS2). */
    CSIRT,
    /** A data protection supervisory authority (GDPR). */
    SUPERVISORY_AUTHORITY;

    /** Its name in deadline rules. */
    public String ruleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
