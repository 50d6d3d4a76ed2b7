package io.huiyin.personaldata.recipients;

import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * One person to be told.
 *
 * @param key keyed digest of the address within its campaign: the same person has the same key however often a file is
 *     taken, and nobody without the house's keys can guess whose it is
 * @param address where to; null when the person was erased
 * @param name how to address the person; null when not known
 */
public record Recipient(
        String key, @Nullable ClearText address, @Nullable ClearText name, NoticeLanguage language) {

    /** Whether nothing but the key is left. */
    public boolean erased() {
        return address == null;
    }

    Recipient erasedOnRecord() {
        return new Recipient(key, null, null, language);
    }
}
