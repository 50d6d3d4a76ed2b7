package io.huiyin.command.notice.draft;

import io.huiyin.api.CaseId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.IdForm;
import io.huiyin.command.notice.file.IncidentRegister;
import io.huiyin.command.notice.file.KnownIncident;
import io.huiyin.command.notice.file.OfficersTellOnlyForTheirOrganisation;
import io.huiyin.command.notice.file.OnlyOpenIncidentsAreToldAbout;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.personaldata.PersonalDataVault;
import java.time.Clock;
import java.time.Instant;

/** Where a notice is written for the first time. */
public final class DraftingDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentRegister incidents;
    private final WishDigests digests;

    public DraftingDesk(Clock clock, PersonalDataVault vault, IncidentRegister incidents, WishDigests digests) {
        this.clock = clock;
        this.vault = vault;
        this.incidents = incidents;
        this.digests = digests;
    }

    /** The command with tidy texts; what is wrong at any time goes to the findings. */
    public DraftNotice tidy(DraftNotice command, Findings findings) {
        IdForm.check("campaignId", command.campaignId().value(), findings);
        findings.require("incidentId", command.incidentId());
        NoticeTexts texts = NoticeTexts.tidy(command.chinese(), command.english(), command.unknownItems(), findings);
        return new DraftNotice(
                command.campaignId(),
                command.commandId(),
                command.incidentId(),
                texts.chinese(),
                texts.english(),
                texts.unknownItems());
    }

    /** By what a repeat of the same draft is known. */
    public String digestOf(DraftNotice tidy) {
        return digests.ofContent(tidy);
    }

    /** What a new draft makes happen, if the person may and nothing is wrong with it. */
    public Facts decide(DraftNotice tidy, Envelope asker, Findings findings) {
        KnownIncident incident = new OnlyOpenIncidentsAreToldAbout(incidents).check(tidy.incidentId());
        new OfficersTellOnlyForTheirOrganisation(incident.unitId()).check(asker);
        findings.refuseIfAny();

        Instant now = clock.instant();
        CaseId caseId = tidy.incidentId().caseId();
        String digest = digestOf(tidy);
        return Facts.live(now, digest)
                .and(new NoticeDrafted(
                        tidy.campaignId(),
                        tidy.incidentId(),
                        incident.unitId(),
                        NoticeTexts.sealed(vault, caseId, tidy.chinese()),
                        NoticeTexts.sealedIfGiven(vault, caseId, tidy.english()),
                        tidy.unknownItems(),
                        now,
                        digest));
    }
}
