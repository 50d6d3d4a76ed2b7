package io.huiyin.query.trail;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.LookUpEvent;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.TrailDownloaded;
import io.huiyin.api.trail.TrailEventRead;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailSearched;

/** What a reader may be shown is what the reader has put on record before, and nothing else. */
final class LookUps {

    private final TrailLedger ledger;

    LookUps(TrailLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The question on record.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_ON_RECORD} if this asker has put none on record
     */
    TrailFilter question(LookUpId id, AccountId asker) {
        LookUpEvent event = onRecord(id, asker);
        if (event instanceof TrailSearched searched) {
            return searched.filter();
        }
        if (event instanceof TrailDownloaded downloaded) {
            return downloaded.filter();
        }
        throw notOnRecord();
    }

    /**
     * The position of the event that is read.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_ON_RECORD} if this asker's reading of one is not on record
     */
    long position(LookUpId id, AccountId asker) {
        if (onRecord(id, asker) instanceof TrailEventRead read) {
            return read.position();
        }
        throw notOnRecord();
    }

    private LookUpEvent onRecord(LookUpId id, AccountId asker) {
        return ledger.lookUp(id)
                .filter(message -> asker.value().equals(message.getMetaData().get(Envelope.ACTOR)))
                .orElseThrow(LookUps::notOnRecord)
                .getPayload();
    }

    private static RefusedException notOnRecord() {
        return RefusedException.because(null, RefusalCode.NOT_ON_RECORD);
    }
}
