package io.huiyin.personaldata.trespasser;

import io.huiyin.ledger.LedgerLimits;

/** Breaks the rule that personal data knows the language and the ports only. */
public final class VaultThatKnowsTheLedger {

    LedgerLimits limits = LedgerLimits.standard();
}
