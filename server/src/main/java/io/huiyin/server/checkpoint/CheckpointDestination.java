package io.huiyin.server.checkpoint;

import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.io.IOException;

/** Where checkpoints are given away. */
interface CheckpointDestination {

    /**
     * Delivers a checkpoint. Repeating is harmless.
     *
     * @param keys what it is verified with
     * @return whether it was delivered; false if its time has not come yet
     * @throws IOException if it could not be; it is tried again
     */
    boolean deliver(SignedCheckpoint checkpoint, PublicKeys keys) throws IOException;
}
