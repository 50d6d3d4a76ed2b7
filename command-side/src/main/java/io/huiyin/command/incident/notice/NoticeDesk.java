package io.huiyin.command.incident.notice;

import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.fact.Facts;
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
import org.jspecify.annotations.Nullable;

/** Where it is said that those who may be affected were told. */
public final class NoticeDesk implements IncidentDesk<RecordNoticeToAffected> {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentDeadlines deadlines;

    public NoticeDesk(Clock clock, PersonalDataVault vault, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
    }

    @Override
    public RecordNoticeToAffected tidy(RecordNoticeToAffected command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        findings.require("medium", command.medium());
        new OnlyAnnouncementsLeavePeopleUncounted(command.medium()).check(command.recipients(), findings);
        return new RecordNoticeToAffected(
                command.incidentId(),
                command.commandId(),
                command.expectedVersion(),
                command.medium(),
                command.recipients(),
                ContentForms.NOTICE.required("text", command.text(), findings),
                command.notifiedAt(),
                ContentForms.LATE_ENTRY_EVIDENCE.optional("lateEntryEvidence", command.lateEntryEvidence(), findings),
                ContentForms.LATE_REASON.optional("lateReason", command.lateReason(), findings));
    }

    @Override
    public Facts decide(RecordNoticeToAffected tidy, Asking asking, Findings findings) {
        new ClosedIncidentsStayAsTheyAre(asking.state()).check();
        Instant now = clock.instant();
        OwedAct act = new OwedAct(
                Fulfilment.of(ObligationKind.NOTICE_TO_AFFECTED),
                "notifiedAt",
                tidy.notifiedAt(),
                tidy.lateEntryEvidence(),
                tidy.lateReason());
        Instant notifiedAt = act.doneAt(asking, now, findings);
        findings.refuseIfAny();

        Facts facts = Facts.live(now, asking.digest());
        ClearText whyLate = act.isLate(notifiedAt, asking.state()) ? tidy.lateReason() : null;
        act.addTo(facts, recorded(tidy, notifiedAt, now, whyLate), notifiedAt, asking.state(), deadlines);
        return facts;
    }

    // A reason for a delay there was none of would only confuse: the house gives one with every bulk notice.
    private NoticeToAffectedRecorded recorded(
            RecordNoticeToAffected tidy, Instant notifiedAt, Instant now, @Nullable ClearText whyLate) {
        CaseSeal seal = new CaseSeal(vault, tidy.incidentId().caseId());
        return new NoticeToAffectedRecorded(
                tidy.incidentId(),
                tidy.medium(),
                tidy.recipients(),
                seal.seal(SealedFieldNames.NOTICE, tidy.text()),
                notifiedAt,
                now,
                seal.sealIfGiven(SealedFieldNames.LATE_ENTRY_EVIDENCE, tidy.lateEntryEvidence()),
                seal.sealIfGiven(SealedFieldNames.LATE_REASON, whyLate));
    }
}
