package io.huiyin.storage.mvstore;

import io.huiyin.storage.LedgerStanding;
import java.util.Map;
import java.util.Optional;

/** The ledger a file belongs to and how far it has come, among what the file says about itself. */
final class Standings {

    private static final String LEDGER = "standing.ledger";
    private static final String POSITION = "standing.position";
    private static final String BLOCK = "standing.block";

    private Standings() {}

    static Optional<LedgerStanding> read(Map<String, String> about) {
        String ledger = about.get(LEDGER);
        String position = about.get(POSITION);
        String block = about.get(BLOCK);
        return ledger == null || position == null || block == null
                ? Optional.empty()
                : Optional.of(new LedgerStanding(ledger, Long.parseLong(position), block));
    }

    static void write(Map<String, String> about, LedgerStanding standing) {
        about.put(LEDGER, standing.ledgerId());
        about.put(POSITION, Long.toString(standing.position()));
        about.put(BLOCK, standing.blockHash());
    }
}
