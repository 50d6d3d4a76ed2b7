package io.huiyin.command.incident.file;

import io.huiyin.api.incident.AuthorityReportKind;

/**
 * One report that went to the authority.
 *
 * @param report its number, from 1
 * @param acknowledged whether the authority's number is on record
 */
public record SubmittedReport(int report, AuthorityReportKind kind, boolean acknowledged) {

    SubmittedReport acknowledgedOnRecord() {
        return new SubmittedReport(report, kind, true);
    }
}
