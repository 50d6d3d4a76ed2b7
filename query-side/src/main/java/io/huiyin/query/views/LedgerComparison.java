package io.huiyin.query.views;

import io.huiyin.query.LedgerPosition;
import io.huiyin.storage.LedgerStanding;
import java.util.Optional;

/** Whether something that says where it stands was made from this ledger. */
public final class LedgerComparison {

    private LedgerComparison() {}

    /**
     * Why a standing is none of this ledger's; empty when it is one.
     *
     * @return the rest of a sentence that begins with what stands there, for instance {@code belong to another ledger.}
     */
    public static Optional<String> whyNotOf(LedgerPosition ledger, LedgerStanding standing) {
        if (!standing.ledgerId().equals(ledger.ledgerId())) {
            return Optional.of("belong to another ledger (" + standing.ledgerId() + ").");
        }
        long head = ledger.head();
        if (standing.position() > head) {
            return Optional.of("stand at position " + standing.position() + ", beyond the ledger's head " + head + ".");
        }
        if (!standing.blockHash().equals(ledger.standingAt(standing.position()).blockHash())) {
            return Optional.of("stand at position " + standing.position() + " of a ledger with another block there.");
        }
        return Optional.empty();
    }
}
