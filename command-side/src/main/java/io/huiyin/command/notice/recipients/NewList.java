package io.huiyin.command.notice.recipients;

import io.huiyin.api.notice.RejectedRecipient;
import io.huiyin.api.refusal.Violation;
import io.huiyin.personaldata.recipients.KeysDigest;
import io.huiyin.personaldata.recipients.Recipient;
import io.huiyin.personaldata.recipients.RecipientKeys;
import io.huiyin.personaldata.recipients.RecipientList;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of recipients as it grows, row by row: full pages are kept at once, so that memory does not grow with them. */
final class NewList implements RecipientsCsv.Rows {

    private final RecipientList list;
    private final RecipientLists lists;
    private final RecipientKeys keysOf;
    private final Set<String> seen = new HashSet<>();
    private final KeysDigest keys = new KeysDigest();
    private final List<RejectedRecipient> named = new ArrayList<>();
    private List<Recipient> page = new ArrayList<>();
    private int pages;
    private int duplicates;
    private int rejected;

    NewList(RecipientList list, RecipientLists lists, RecipientKeys keysOf) {
        this.list = list;
        this.lists = lists;
        this.keysOf = keysOf;
    }

    @Override
    public void usable(RecipientRow row) {
        String key = keysOf.of(list.campaignId(), row.address());
        if (!seen.add(key)) {
            duplicates++;
            return;
        }
        keys.add(key);
        page.add(new Recipient(key, row.address(), row.name(), row.language()));
        if (page.size() == RecipientLists.PAGE) {
            keepPage();
        }
    }

    @Override
    public void unusable(long line, Violation why) {
        rejected++;
        if (named.size() < RejectedRows.MOST_NAMED) {
            named.add(new RejectedRecipient(line, why));
        }
    }

    /** Keeps what is not kept yet. */
    void complete() {
        if (!page.isEmpty()) {
            keepPage();
        }
    }

    int people() {
        return seen.size();
    }

    int pages() {
        return pages;
    }

    int duplicates() {
        return duplicates;
    }

    int rejected() {
        return rejected;
    }

    List<RejectedRecipient> named() {
        return named;
    }

    String keysDigest() {
        return keys.hex();
    }

    private void keepPage() {
        pages++;
        lists.put(list, pages, page);
        page = new ArrayList<>();
    }
}
