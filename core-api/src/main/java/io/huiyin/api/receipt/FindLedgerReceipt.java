package io.huiyin.api.receipt;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CaseId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;

/**
 * Asks for the proof that the ledger holds an event of a case; answered with an {@code Optional<LedgerReceiptText>}, empty
 * when the case has no such event or the asker may not see the case.
 *
 * @param position where the event stands in the ledger
 */
@AllowedRoles({
    Role.SYSTEM,
    Role.HOTLINE_AGENT,
    Role.HANDLER,
    Role.HOTLINE_SUPERVISOR,
    Role.SECURITY_OFFICER,
    Role.REGULATOR
})
@Within(Scope.THE_OWN_UNIT)
public record FindLedgerReceipt(CaseId caseId, long position) {}
