package io.huiyin.command.notice.recipients;

import io.huiyin.api.notice.RecipientListId;
import io.huiyin.api.notice.RecipientsTaken;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.notice.file.AllowedNoticeStates;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.recipients.RecipientKeys;
import io.huiyin.personaldata.recipients.RecipientList;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;
import java.time.Clock;
import java.time.Instant;

/**
 * Where recipients are taken from a file. They are kept before the fact is announced, so that what is on record can be
 * sent; a list whose fact never came about is litter that the sending clears away.
 */
public final class RecipientsDesk implements CampaignDesk<TakeRecipients> {

    private final Clock clock;
    private final RecipientKeys keys;
    private final RecipientLists lists;
    private final RejectedRows rejectedRows;

    public RecipientsDesk(Clock clock, PersonalDataVault vault, RecipientLists lists, RejectedRows rejectedRows) {
        this.clock = clock;
        this.keys = new RecipientKeys(vault);
        this.lists = lists;
        this.rejectedRows = rejectedRows;
    }

    @Override
    public TakeRecipients tidy(TakeRecipients command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        findings.require("file", command.file());
        return command;
    }

    @Override
    public Facts decide(TakeRecipients tidy, Asking asking, Findings findings) {
        AllowedNoticeStates.DRAFTS_ONLY.check(asking.state());
        findings.refuseIfAny();
        Instant now = clock.instant();
        RecipientList list = new RecipientList(asking.state().caseId(), tidy.campaignId(), RecipientListId.at(now));
        NewList taken = taken(tidy, list);
        return Facts.live(now, asking.digest())
                .and(new RecipientsTaken(
                        tidy.campaignId(),
                        list.listId(),
                        taken.people(),
                        taken.duplicates(),
                        taken.rejected(),
                        taken.pages(),
                        taken.keysDigest(),
                        now));
    }

    private NewList taken(TakeRecipients tidy, RecipientList list) {
        NewList taken = new NewList(list, lists, keys);
        try {
            new RecipientsCsv(tidy.file()).read(taken);
        } catch (RefusedException refused) {
            lists.drop(list);
            throw refused;
        }
        taken.complete();
        if (taken.people() == 0 && taken.rejected() == 0) {
            throw RefusedException.because("file", RefusalCode.NO_RECIPIENTS);
        }
        rejectedRows.put(list, taken.named());
        return taken;
    }
}
