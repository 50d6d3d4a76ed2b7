package io.huiyin.api.ledgerkey;

/**
 * Names the ledger's key as a thing that has a history; a house has one.
 *
 * @param value {@code ledger-key}
 */
public record LedgerKeyId(String value) {

    /** The one there is. The ledger's format names its stream. */
    public static final LedgerKeyId OF_THE_HOUSE = new LedgerKeyId("ledger-key");

    @Override
    public String toString() {
        return value;
    }
}
