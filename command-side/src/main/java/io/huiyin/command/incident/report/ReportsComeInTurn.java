package io.huiyin.command.incident.report;

import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.SubmittedReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** To each authority the first report is the initial one, and only the first; nothing follows the final one. */
record ReportsComeInTurn(List<SubmittedReport> before) {

    /** Notes a report that cannot come now to one of the authorities; null is another mistake. */
    void check(@Nullable AuthorityReportKind kind, List<Authority> authorities, Findings findings) {
        Set<AuthorityReportKind> possible = EnumSet.allOf(AuthorityReportKind.class);
        authorities.forEach(authority -> possible.retainAll(possibleTo(authority)));
        if (kind != null && !possible.contains(kind)) {
            findings.add("kind", RefusalCode.REPORT_OUT_OF_TURN, kind, namesOf(possible));
        }
    }

    private Set<AuthorityReportKind> possibleTo(Authority authority) {
        List<SubmittedReport> had = before.stream()
                .filter(report -> report.sentTo().contains(authority))
                .toList();
        if (had.isEmpty()) {
            return EnumSet.of(AuthorityReportKind.INITIAL);
        }
        return had.get(had.size() - 1).kind() == AuthorityReportKind.FINAL
                ? EnumSet.noneOf(AuthorityReportKind.class)
                : EnumSet.of(AuthorityReportKind.FOLLOW_UP, AuthorityReportKind.FINAL);
    }

    private static String namesOf(Set<AuthorityReportKind> possible) {
        return possible.isEmpty()
                ? "-"
                : possible.stream().map(AuthorityReportKind::name).collect(Collectors.joining(", "));
    }
}
