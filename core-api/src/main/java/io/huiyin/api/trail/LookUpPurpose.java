package io.huiyin.api.trail;

/** Why somebody looks into the trail. A choice and no free text: a look-up stays on record for ever, unsealed. */
public enum LookUpPurpose {
    /** A review that comes round regularly (例行检查). */
    ROUTINE_REVIEW,
    /** How one case was handled (个案核查). */
    CASE_REVIEW,
    /** A security incident (事件调查). */
    INCIDENT_INVESTIGATION,
    /** Review, litigation or discipline (复议、诉讼、问责). */
    LEGAL_PROCEEDING,
    /** Asked for by a superior or overseeing body (上级或监督机关要求). */
    OVERSIGHT_REQUEST,
    /** Figures only (统计分析). */
    STATISTICS
}
