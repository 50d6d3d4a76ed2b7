package io.huiyin.personaldata.recipients;

import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.personaldata.PersonalDataVault;
import java.util.List;
import java.util.Locale;

/** Keys by which recipients are known where their addresses must not be. */
public final class RecipientKeys {

    private final PersonalDataVault vault;

    public RecipientKeys(PersonalDataVault vault) {
        this.vault = vault;
    }

    /** The key of an address within a campaign; mail providers take capital letters for small ones, and so does it. */
    public String of(NoticeCampaignId campaignId, ClearText address) {
        return vault.contentDigest(List.of(
                "notice-recipient", campaignId.value(), address.value().strip().toLowerCase(Locale.ROOT)));
    }
}
