package io.huiyin.server.house;

import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.StorageException;
import java.util.Optional;

/** Refuses to open a house whose kept state belongs to another ledger, or to a longer one. */
final class KeptStateBinding {

    private KeptStateBinding() {}

    static void check(KeptState keptState, LedgerEventStore events) {
        Optional<LedgerStanding> noted = keptState.standing();
        LedgerStanding head = events.head();
        if (noted.isPresent()) {
            compare(noted.get(), events, head);
        }
        keptState.noteStanding(head);
    }

    /**
     * Refuses kept state that knows a ledger where there is none any more: opening would begin another one.
     *
     * @throws StorageException with what to do
     */
    static void requireItsLedger(KeptState keptState, BlockStore blocks) {
        Optional<LedgerStanding> noted = keptState.standing();
        if (noted.isPresent() && blocks.head().isEmpty()) {
            throw new StorageException(
                    "The kept state belongs to ledger " + noted.get().ledgerId()
                            + ", of which not one block is there any more; restore the two from one backup");
        }
    }

    private static void compare(LedgerStanding noted, LedgerEventStore events, LedgerStanding head) {
        if (!noted.ledgerId().equals(head.ledgerId())) {
            throw new StorageException("The kept state belongs to ledger " + noted.ledgerId() + ", not to ledger "
                    + head.ledgerId() + "; restore the two from one backup");
        }
        if (noted.position() > head.position()) {
            throw new StorageException("The kept state has seen position " + noted.position()
                    + ", the ledger ends at position " + head.position()
                    + ": the ledger was cut or restored from an older backup; restore the two from one backup");
        }
        if (!events.standingAt(noted.position()).blockHash().equals(noted.blockHash())) {
            throw new StorageException("The kept state has seen another block at position " + noted.position()
                    + " than the ledger holds: the ledger was rewritten; restore the two from one backup");
        }
    }
}
