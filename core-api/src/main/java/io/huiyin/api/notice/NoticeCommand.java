package io.huiyin.api.notice;

import io.huiyin.api.Command;

/** What can be asked of a bulk notice. */
public sealed interface NoticeCommand extends Command
        permits DraftNotice,
                ReviseNotice,
                TakeRecipients,
                StartNotice,
                StopNotice,
                ResumeNotice,
                RecordBatchQueued,
                RecordBatchResults,
                FinishNotice {

    /** Which notice. */
    NoticeCampaignId campaignId();
}
