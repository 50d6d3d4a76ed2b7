package io.huiyin.query.rules;

import io.huiyin.api.rules.RuleAdopted;
import io.huiyin.query.views.Recorded;
import java.time.Instant;

/** One version of one rule that the house has lived by, as the view keeps it. */
record AdoptedRecord(String rule, String content, String contentHash, boolean setsClocks, Instant adoptedAt) {

    static AdoptedRecord of(RuleAdopted event, Recorded recorded) {
        return new AdoptedRecord(
                event.rule(), event.content(), event.contentHash(), event.setsClocks(), recorded.recordedAt());
    }

    AdoptedRecord switchedTo(boolean sets) {
        return new AdoptedRecord(rule, content, contentHash, sets, adoptedAt);
    }
}
