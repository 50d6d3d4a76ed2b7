package io.huiyin.command.incident.file;

import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import java.util.List;

/**
 * One report that went to one or several authorities.
 *
 * @param report its number, from 1
 * @param sentTo to whom it went
 * @param acknowledged whether the authority's number is on record
 */
public record SubmittedReport(int report, AuthorityReportKind kind, List<Authority> sentTo, boolean acknowledged) {

    public SubmittedReport {
        sentTo = List.copyOf(sentTo);
    }

    SubmittedReport acknowledgedOnRecord() {
        return new SubmittedReport(report, kind, sentTo, true);
    }
}
