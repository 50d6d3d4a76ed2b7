package io.huiyin.personaldata.recipients;

import io.huiyin.api.CaseId;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.RecipientListId;

/**
 * Which list of recipients, and whose key seals it.
 *
 * @param caseId the incident
 */
public record RecipientList(CaseId caseId, NoticeCampaignId campaignId, RecipientListId listId) {

    String pageId(int page) {
        return prefix() + String.format("%05d", page);
    }

    String prefix() {
        return prefixOf(campaignId) + listId + "/";
    }

    static String prefixOf(NoticeCampaignId campaignId) {
        return campaignId + "/";
    }
}
