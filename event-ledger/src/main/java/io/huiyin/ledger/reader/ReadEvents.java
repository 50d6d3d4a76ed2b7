package io.huiyin.ledger.reader;

import io.huiyin.ledger.LedgerDamagedException;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What records say, up to the first that cannot be read.
 *
 * @param records how many there were; upcasters may have made more or fewer messages of them
 * @param messages of those that can be read
 * @param damage what is wrong with the next one; null if all could be read
 */
record ReadEvents(
        int records,
        List<TrackedEventMessage<?>> messages,
        @Nullable LedgerDamagedException damage) {

    static final ReadEvents NOTHING = new ReadEvents(0, List.of(), null);

    boolean isNothing() {
        return records == 0;
    }
}
