package io.huiyin.command.incident.report;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.SubmittedReport;

/** Only a report that was submitted is acknowledged, and once. */
record AReportIsAcknowledgedOnce(IncidentState state) {

    void check(int number, Findings findings) {
        SubmittedReport report = state.report(number);
        if (report == null) {
            findings.add("report", RefusalCode.UNKNOWN_REPORT, number);
        } else if (report.acknowledged()) {
            findings.add("report", RefusalCode.REPORT_ACKNOWLEDGED, number);
        }
    }
}
