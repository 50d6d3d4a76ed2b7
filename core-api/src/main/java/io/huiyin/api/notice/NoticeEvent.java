package io.huiyin.api.notice;

import io.huiyin.api.DomainEvent;

/** What has happened to a bulk notice. Nobody's name or address is in any of it. */
public sealed interface NoticeEvent extends DomainEvent
        permits NoticeDrafted,
                NoticeRevised,
                RecipientsTaken,
                NoticeStarted,
                NoticeBatchQueued,
                NoticeBatchResultsRecorded,
                NoticeStopped,
                NoticeResumed,
                NoticeFinished {

    /** Which notice. */
    NoticeCampaignId campaignId();
}
