package io.huiyin.command.account;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/**
 * Whoever keeps accounts is entitled to it at this moment, whatever an older session says, and keeps everybody's but the
 * own. So no administrator can close the last one.
 */
record OnlyTheEntitledKeepAccounts(AccountRegister accounts) {

    void check(AccountId account, Envelope asker) {
        if (asker.role() == Role.SYSTEM) {
            return;
        }
        if (account.equals(asker.actor())) {
            throw RefusedException.because("accountId", RefusalCode.OWN_ACCOUNT);
        }
        if (accounts.rightsOf(asker.actor())
                .filter(rights -> rights.cover(asker))
                .isEmpty()) {
            throw RefusedException.because(null, RefusalCode.NO_LONGER_ENTITLED);
        }
    }
}
