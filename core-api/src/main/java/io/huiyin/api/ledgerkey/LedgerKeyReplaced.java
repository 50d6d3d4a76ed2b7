package io.huiyin.api.ledgerkey;

import org.axonframework.serialization.Revision;

/**
 * The ledger has a new key: it, and no other, signs the checkpoints that cover this event. Verifiers without any of this
 * code read it; {@code docs/ledger-format.md}, section 8, fixes its form.
 *
 * @param replaced the public key before it
 * @param key the new public key
 * @param vouched the word of the one for the other, a signed note
 */
@Revision("1")
public record LedgerKeyReplaced(LedgerKeyId ledgerKeyId, String replaced, String key, String vouched)
        implements LedgerKeyEvent {}
