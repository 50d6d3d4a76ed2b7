package io.huiyin.server.checkpoint;

import io.huiyin.storage.KeptState;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** All checkpoints ever made, in kept state by size. Thread-safe, and safe with several nodes. */
final class CheckpointBook {

    static final String COLLECTION = "checkpoints";
    private static final String POINTERS = "checkpoint-newest";
    private static final String NEWEST = "newest";

    private final KeptState keptState;

    CheckpointBook(KeptState keptState) {
        this.keptState = keptState;
    }

    /** The newest one. */
    Optional<SignedCheckpoint> newest() {
        return keptState
                .get(POINTERS, NEWEST)
                .flatMap(id -> keptState.get(COLLECTION, new String(id, StandardCharsets.US_ASCII)))
                .map(note -> SignedCheckpoint.parse(new String(note, StandardCharsets.UTF_8)));
    }

    /** Keeps one; of two over the same events the first stays. */
    void keep(SignedCheckpoint checkpoint) {
        String id = String.format(Locale.ROOT, "%019d", checkpoint.checkpoint().size());
        keptState.insertIfAbsent(COLLECTION, id, checkpoint.text().getBytes(StandardCharsets.UTF_8));
        boolean settled = false;
        while (!settled) {
            byte[] seen = keptState.get(POINTERS, NEWEST).orElse(null);
            boolean newer = seen == null || new String(seen, StandardCharsets.US_ASCII).compareTo(id) < 0;
            settled = !newer || keptState.replace(POINTERS, NEWEST, seen, id.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
