package io.huiyin.verifier.trespasser;

import io.huiyin.storage.Block;
import java.util.List;

/** Breaks the rule that the verifier stands alone. */
public final class VerifierThatKnowsTheStore {

    Block block = new Block(0, 0, new byte[0], List.of());
}
