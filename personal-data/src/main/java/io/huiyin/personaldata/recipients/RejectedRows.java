package io.huiyin.personaldata.recipients;

import io.huiyin.api.notice.RejectedRecipient;
import io.huiyin.storage.KeptState;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which rows of a file of recipients could not be used, so that people can mend their file. */
public final class RejectedRows {

    /** As many are named; a file with more is not worth naming them all. */
    public static final int MOST_NAMED = 10_000;

    private static final String COLLECTION = "notice-rejected-rows";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptState keptState;

    public RejectedRows(KeptState keptState) {
        this.keptState = keptState;
    }

    /** Keeps the rows of one list, at most {@value #MOST_NAMED}, in the order of the file. */
    public void put(RecipientList list, List<RejectedRecipient> rows) {
        keptState.put(COLLECTION, idOf(list), JSON.writeValueAsBytes(rows));
    }

    /** The rows of one list; none when there are none. */
    public List<RejectedRecipient> of(RecipientList list) {
        return keptState
                .get(COLLECTION, idOf(list))
                .map(stored -> Arrays.asList(JSON.readValue(stored, RejectedRecipient[].class)))
                .orElse(List.of());
    }

    private static String idOf(RecipientList list) {
        return list.campaignId() + "/" + list.listId();
    }
}
