package io.huiyin.ledger.trespasser;

import io.huiyin.api.CommandId;

/** Breaks the rule that the ledger does not know the domain. */
public final class LedgerThatKnowsTheDomain {

    CommandId id = CommandId.random();
}
