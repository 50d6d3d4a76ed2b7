package io.huiyin.command.notice.send;

import io.huiyin.api.notice.NoticeStarted;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.notice.file.AllowedNoticeStates;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.command.notice.file.IncidentRegister;
import io.huiyin.command.notice.file.OnlyOpenIncidentsAreToldAbout;
import java.time.Clock;
import java.time.Instant;

/** Where a notice is let go out. */
public final class StartDesk implements CampaignDesk<StartNotice> {

    private final Clock clock;
    private final IncidentRegister incidents;

    public StartDesk(Clock clock, IncidentRegister incidents) {
        this.clock = clock;
        this.incidents = incidents;
    }

    @Override
    public StartNotice tidy(StartNotice command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return command;
    }

    @Override
    public Facts decide(StartNotice tidy, Asking asking, Findings findings) {
        AllowedNoticeStates.DRAFTS_ONLY.check(asking.state());
        new OnlyOpenIncidentsAreToldAbout(incidents)
                .check(asking.state().drafted().incidentId());
        new ThePersonConfirmsHowManyAreTold(asking.state()).check(tidy.confirmedRecipients(), findings);
        findings.refuseIfAny();
        Instant now = clock.instant();
        return Facts.live(now, asking.digest())
                .and(new NoticeStarted(tidy.campaignId(), tidy.confirmedRecipients(), now));
    }
}
