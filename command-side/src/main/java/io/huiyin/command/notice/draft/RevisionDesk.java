package io.huiyin.command.notice.draft;

import io.huiyin.api.CaseId;
import io.huiyin.api.notice.NoticeRevised;
import io.huiyin.api.notice.ReviseNotice;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.notice.file.AllowedNoticeStates;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.personaldata.PersonalDataVault;
import java.time.Clock;
import java.time.Instant;

/** Where a notice is written anew before anybody was told. */
public final class RevisionDesk implements CampaignDesk<ReviseNotice> {

    private final Clock clock;
    private final PersonalDataVault vault;

    public RevisionDesk(Clock clock, PersonalDataVault vault) {
        this.clock = clock;
        this.vault = vault;
    }

    @Override
    public ReviseNotice tidy(ReviseNotice command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        NoticeTexts texts = NoticeTexts.tidy(command.chinese(), command.english(), command.unknownItems(), findings);
        return new ReviseNotice(
                command.campaignId(),
                command.commandId(),
                command.expectedVersion(),
                texts.chinese(),
                texts.english(),
                texts.unknownItems());
    }

    @Override
    public Facts decide(ReviseNotice tidy, Asking asking, Findings findings) {
        AllowedNoticeStates.DRAFTS_ONLY.check(asking.state());
        findings.refuseIfAny();
        Instant now = clock.instant();
        CaseId caseId = asking.state().caseId();
        return Facts.live(now, asking.digest())
                .and(new NoticeRevised(
                        tidy.campaignId(),
                        NoticeTexts.sealed(vault, caseId, tidy.chinese()),
                        NoticeTexts.sealedIfGiven(vault, caseId, tidy.english()),
                        tidy.unknownItems(),
                        now));
    }
}
