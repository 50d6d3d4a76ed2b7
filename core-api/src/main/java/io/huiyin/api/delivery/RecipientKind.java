package io.huiyin.api.delivery;

/** Who receives a message. */
public enum RecipientKind {
    /** The desk of a unit, whose handlers answer cases (经办窗口). */
    UNIT_DESK(false),
    /** The head of a unit (单位负责人). */
    UNIT_LEAD(false),
    /** The hotline's supervisor (热线主管). */
    HOTLINE_SUPERVISOR(false),
    /** The authority that incidents are reported to (主管部门). */
    COMPETENT_AUTHORITY(false),
    /** Whoever keeps the system running (系统管理员). */
    SYSTEM_ADMINISTRATOR(false),
    /** The regulator (监管). */
    REGULATOR(false),
    /** Whoever complained (诉求人). */
    COMPLAINANT(true),
    /** Somebody whom an incident may affect (可能受影响的人). */
    AFFECTED(true);

    private final boolean person;

    RecipientKind(boolean person) {
        this.person = person;
    }

    /** Whether it is a citizen, whose address and message are personal data, and not an office. */
    public boolean isPerson() {
        return person;
    }
}
