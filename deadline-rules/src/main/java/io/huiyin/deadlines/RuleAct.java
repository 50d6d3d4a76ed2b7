package io.huiyin.deadlines;

/** What fulfils a step. */
public enum RuleAct {
    /** The citizen is answered. */
    REPLY,
    /** The unit that has the complaint answers. */
    REPLY_OF_UNIT,
    /** The emergency plan is started. */
    PLAN,
    /** The recipient gets a first report. */
    REPORT,
    /** The recipient gets a report after the first. */
    FOLLOW_UP_REPORT,
    /** The recipient gets the final report. */
    FINAL_REPORT,
    /** Those who may be affected are told. */
    NOTICE;

    /** Whether it is a report to an authority. */
    public boolean isReport() {
        return this == REPORT || this == FOLLOW_UP_REPORT || this == FINAL_REPORT;
    }
}
