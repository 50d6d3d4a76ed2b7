package io.huiyin.ledger;

import io.huiyin.verifier.chain.BrokenChainException;
import io.huiyin.verifier.format.FormatException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is stored is not a sound ledger: a block does not chain, a record or event cannot be read. Needs a person. */
public final class LedgerDamagedException extends LedgerException {

    private static final long serialVersionUID = 1L;

    /**
     * Does something that reads blocks, and reports what turns out not to be sound.
     *
     * @throws LedgerDamagedException if a block cannot be read or does not continue the chain
     */
    public static <T> T unlessSound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BrokenChainException | FormatException e) {
            throw new LedgerDamagedException("The ledger is not sound: " + e.getMessage(), e);
        }
    }

    public LedgerDamagedException(String message) {
        super(message);
    }

    public LedgerDamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
