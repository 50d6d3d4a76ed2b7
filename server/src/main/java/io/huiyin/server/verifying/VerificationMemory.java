package io.huiyin.server.verifying;

import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.VerifiedLedger;
import io.huiyin.storage.KeptState;
import io.huiyin.verifier.verify.VerifiedPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Remembers in the kept state what the newest verification found, for all nodes and past restarts. */
final class VerificationMemory {

    private static final String COLLECTION = "ledger-verification";
    private static final String NEWEST = "newest";

    private final KeptState keptState;
    private final JsonMapper json = JsonMapper.builder().build();

    VerificationMemory(KeptState keptState) {
        this.keptState = keptState;
    }

    Optional<Remembered> newest() {
        return keptState.get(COLLECTION, NEWEST).map(bytes -> json.readValue(bytes, Remembered.class));
    }

    void remember(Remembered remembered) {
        keptState.put(COLLECTION, NEWEST, json.writeValueAsBytes(remembered));
    }

    /**
     * What is remembered.
     *
     * @param found what was found
     * @param soundHeight the last block ever found sound
     * @param soundHash its hash; null when none ever was
     */
    record Remembered(
            VerifiedLedger found,
            long soundHeight,
            @Nullable String soundHash) {

        /** The place that the next verification must find as it was. */
        @Nullable
        VerifiedPoint point() {
            return soundHash == null ? null : new VerifiedPoint(soundHeight, soundHash);
        }

        /** What is wrong, if anything is. */
        Optional<LedgerProblem> problem() {
            return Optional.ofNullable(found.problem());
        }
    }
}
