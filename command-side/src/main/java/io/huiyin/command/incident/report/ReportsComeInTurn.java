package io.huiyin.command.incident.report;

import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.SubmittedReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first report is the initial one, and only the first; nothing follows the final one. */
record ReportsComeInTurn(List<SubmittedReport> before) {

    /** Notes a report that cannot come now; null is another mistake. */
    void check(@Nullable AuthorityReportKind kind, Findings findings) {
        Set<AuthorityReportKind> possible = possible();
        if (kind != null && !possible.contains(kind)) {
            findings.add("kind", RefusalCode.REPORT_OUT_OF_TURN, kind, namesOf(possible));
        }
    }

    private Set<AuthorityReportKind> possible() {
        if (before.isEmpty()) {
            return EnumSet.of(AuthorityReportKind.INITIAL);
        }
        return before.get(before.size() - 1).kind() == AuthorityReportKind.FINAL
                ? EnumSet.noneOf(AuthorityReportKind.class)
                : EnumSet.of(AuthorityReportKind.FOLLOW_UP, AuthorityReportKind.FINAL);
    }

    private static String namesOf(Set<AuthorityReportKind> possible) {
        return possible.isEmpty()
                ? "-"
                : possible.stream().map(AuthorityReportKind::name).collect(Collectors.joining(", "));
    }
}
