package io.huiyin.command.account;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;

/** The house's own role, and its own name, are no person's. */
final class TheHouseNeedsNoAccount {

    private TheHouseNeedsNoAccount() {}

    static void check(OpenAccount command, Findings findings) {
        if (command.role() == Role.SYSTEM) {
            findings.add("role", RefusalCode.ROLE_NOT_FOR_PEOPLE);
        }
        if (command.accountId().equals(AccountId.SYSTEM)) {
            findings.add("accountId", RefusalCode.ACCOUNT_EXISTS);
        }
    }
}
