package io.huiyin.api.trail;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A bundle to be taken home, which proves what is in it to whoever has the ledger's public key. What is sealed in its
 * events stays sealed.
 *
 * @param fileName what to call the file
 * @param content what is in it
 */
public record LedgerBundle(String fileName, Content content) {

    /** The bytes, made while they are written, however large the ledger is. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all of them. A bundle that breaks off is no bundle: its end is missing, and a verifier says so.
         *
         * @throws IOException if the ledger cannot be read or the stream not be written
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
