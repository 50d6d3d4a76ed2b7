package io.huiyin.command.ledgerkey;

/**
 * Where the private parts of the ledger's keys are kept; the house's configuration must have one. Thread-safe, and safe
 * with several nodes.
 */
public interface LedgerKeyring {

    /** The public key that a new ledger begins with. */
    String first();

    /**
     * Makes a key and keeps it durably, so that whoever reads of it can sign with it.
     *
     * @param current the public key in use, which vouches for the new one
     * @throws io.huiyin.storage.StorageException when its private part is not here
     */
    Successor successorOf(String current);

    /**
     * A new key that nobody has heard of.
     *
     * @param key its public part
     * @param vouched the word of the key in use for it, a signed note
     */
    record Successor(String key, String vouched) {}
}
