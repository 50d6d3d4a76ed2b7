package io.huiyin.command.incident.report;

import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Choices;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.act.OwedAct;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.ClosedIncidentsStayAsTheyAre;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Where reports to the authority are put on record. */
public final class ReportDesk implements IncidentDesk<SubmitAuthorityReport> {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentDeadlines deadlines;

    public ReportDesk(Clock clock, PersonalDataVault vault, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
    }

    @Override
    public SubmitAuthorityReport tidy(SubmitAuthorityReport command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        findings.require("kind", command.kind());
        return new SubmitAuthorityReport(
                command.incidentId(),
                command.commandId(),
                command.expectedVersion(),
                command.kind(),
                ContentForms.REPORT.required("content", command.content(), findings),
                Choices.tidy("unknownItems", command.unknownItems(), findings),
                AcknowledgementForm.optional(command.acknowledgementNumber(), findings),
                command.submittedAt(),
                ContentForms.LATE_ENTRY_EVIDENCE.optional("lateEntryEvidence", command.lateEntryEvidence(), findings),
                ContentForms.LATE_REASON.optional("lateReason", command.lateReason(), findings),
                authorities(command, findings));
    }

    private static List<Authority> authorities(SubmitAuthorityReport command, Findings findings) {
        List<Authority> named = command.authorities();
        return named == null || named.isEmpty()
                ? List.of(Authority.COMPETENT_AUTHORITY)
                : Choices.tidy("authorities", named, findings);
    }

    @Override
    public Facts decide(SubmitAuthorityReport tidy, Asking asking, Findings findings) {
        new ClosedIncidentsStayAsTheyAre(asking.state()).check();
        List<Authority> authorities = Objects.requireNonNull(tidy.authorities());
        new ReportsComeInTurn(asking.state().reports()).check(tidy.kind(), authorities, findings);
        findings.refuseIfAny();
        Instant now = clock.instant();
        OwedAct act = new OwedAct(
                AuthorityReportSubmitted.fulfilmentOf(tidy.kind(), authorities),
                "submittedAt",
                tidy.submittedAt(),
                tidy.lateEntryEvidence(),
                tidy.lateReason());
        Instant submittedAt = act.doneAt(asking, now, findings);
        findings.refuseIfAny();

        Facts facts = Facts.live(now, asking.digest());
        int report = asking.state().reports().size() + 1;
        act.addTo(facts, submitted(tidy, report, submittedAt, now), submittedAt, asking.state(), deadlines);
        return facts;
    }

    private AuthorityReportSubmitted submitted(
            SubmitAuthorityReport tidy, int report, Instant submittedAt, Instant now) {
        CaseSeal seal = new CaseSeal(vault, tidy.incidentId().caseId());
        return new AuthorityReportSubmitted(
                tidy.incidentId(),
                report,
                tidy.kind(),
                seal.seal(SealedFieldNames.REPORT, tidy.content()),
                tidy.unknownItems(),
                tidy.acknowledgementNumber(),
                submittedAt,
                now,
                seal.sealIfGiven(SealedFieldNames.LATE_ENTRY_EVIDENCE, tidy.lateEntryEvidence()),
                seal.sealIfGiven(SealedFieldNames.LATE_REASON, tidy.lateReason()),
                tidy.authorities());
    }
}
