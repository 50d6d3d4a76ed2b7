package io.huiyin.storage;

import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** One whole set of views with the tokens that say how far they have read. */
public interface ViewSet {

    /** The set's name, for instance {@code views-3}; a rebuild makes the next one. */
    String name();

    /** The documents. */
    ViewStore documents();

    /** The tokens of the shared event processors that write this set. */
    TokenStore tokens();

    /** Ties document writes and the token of one batch together; a no-op where the store cannot. */
    TransactionManager transactions();

    /** The ledger this set was made from and how far it is known to stand; empty in a new set. */
    Optional<LedgerStanding> standing();

    /** Notes the ledger and how far this set stands; part of the running transaction where there is one. */
    void noteStanding(LedgerStanding standing);
}
