package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.KnownCase;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report to the competent authority is mailed to it, with its words, and the regulator hears that it was.
 * A report entered after the fact went another way, so the authority has it.
 */
record ReportsGoToTheAuthority(CaseRecall cases, PersonalDataVault vault, LetterFacts letters, Ladder ladder)
        implements Policy {

    @Override
    public String name() {
        return "reports-go-to-the-authority";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof AuthorityReportSubmitted report && report.lateEntryEvidence() == null;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        AuthorityReportSubmitted report = (AuthorityReportSubmitted) event;
        KnownCase about = cases.caseAfter(report.incidentId().caseId(), cause.sequence());
        boolean toIt = report.sentTo().contains(Authority.COMPETENT_AUTHORITY);
        Stream<Telling> authority = ladder.ifReachable(RecipientKind.COMPETENT_AUTHORITY).stream()
                .filter(reachable -> toIt)
                .map(recipient -> Telling.statutory(
                        about,
                        recipient,
                        Occasion.REPORT_SUBMITTED,
                        "report-to-authority",
                        () -> withWords(about, recipient, report)));
        Stream<Telling> regulator = ladder.ifReachable(RecipientKind.REGULATOR).stream()
                .map(recipient -> Telling.statutory(
                        about,
                        recipient,
                        Occasion.REPORT_SUBMITTED,
                        "report-to-regulator",
                        () -> facts(about, recipient, report).all()));
        return Stream.concat(authority, regulator).toList();
    }

    private Map<String, ?> withWords(KnownCase about, Recipient recipient, AuthorityReportSubmitted report) {
        return facts(about, recipient, report)
                .with("content", vault.unseal(about.caseId(), SealedFieldNames.REPORT, report.content()))
                .all();
    }

    private LetterFacts.Facts facts(KnownCase about, Recipient recipient, AuthorityReportSubmitted report) {
        return letters.about(about, recipient)
                .with("kind", letters.words().of("report", report.kind()))
                .with("report", Integer.toString(report.report()))
                .with("submittedAt", letters.instant(report.submittedAt()))
                .with("handledBy", letters.unitOf(about))
                .with("unknown", unknown(report));
    }

    private @Nullable String unknown(AuthorityReportSubmitted report) {
        return report.unknownItems().isEmpty()
                ? null
                : report.unknownItems().stream()
                        .map(item -> letters.words().of("item", item))
                        .collect(Collectors.joining(letters.words().of("list.comma")));
    }
}
