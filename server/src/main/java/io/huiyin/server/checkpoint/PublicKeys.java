package io.huiyin.server.checkpoint;

import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.VerifierKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is given away beside checkpoints.
 *
 * @param current the key that signs now
 * @param successions how it came to be the one, the oldest first; none while it is the first
 */
record PublicKeys(VerifierKey current, List<SignedNote> successions) {

    PublicKeys {
        successions = List.copyOf(successions);
    }

    /** The successions as one text. */
    String successionsText() {
        return successions.stream().map(SignedNote::encode).collect(Collectors.joining("\n"));
    }
}
