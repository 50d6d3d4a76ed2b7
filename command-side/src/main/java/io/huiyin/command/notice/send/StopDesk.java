package io.huiyin.command.notice.send;

import io.huiyin.api.notice.NoticeStopped;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.notice.file.AllowedNoticeStates;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where a notice is stopped. */
public final class StopDesk implements CampaignDesk<StopNotice> {

    private final Clock clock;
    private final PersonalDataVault vault;

    public StopDesk(Clock clock, PersonalDataVault vault) {
        this.clock = clock;
        this.vault = vault;
    }

    @Override
    public StopNotice tidy(StopNotice command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return new StopNotice(
                command.campaignId(),
                command.commandId(),
                command.expectedVersion(),
                ContentForms.REASON.required("reason", command.reason(), findings));
    }

    @Override
    public Facts decide(StopNotice tidy, Asking asking, Findings findings) {
        AllowedNoticeStates.RUNNING_ONLY.check(asking.state());
        findings.refuseIfAny();
        Instant now = clock.instant();
        CaseSeal seal = new CaseSeal(vault, asking.state().caseId());
        return Facts.live(now, asking.digest())
                .and(new NoticeStopped(
                        tidy.campaignId(), seal.seal(SealedFieldNames.NOTICE_STOP_REASON, tidy.reason()), now));
    }
}
