package io.huiyin.scheduler.support;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.account.SignIns;
import java.time.Instant;
import java.util.Optional;

/** A city in which nobody signs in. */
final class NobodySignsIn implements SignIns {

    @Override
    public Optional<ClearText> open(AccountId accountId, String login, ClearText displayName) {
        return Optional.empty();
    }

    @Override
    public Optional<ClearText> reset(AccountId accountId) {
        return Optional.empty();
    }

    @Override
    public void unlock(AccountId accountId) {}

    @Override
    public void refuseUnfit(AccountId accountId, ClearText current, ClearText next) {}

    @Override
    public ClearText issueToken(AccountId accountId, ApiTokenId tokenId, ClearText name, Instant expiresAt) {
        throw new UnsupportedOperationException("No program calls this city");
    }

    @Override
    public void revokeToken(AccountId accountId, ApiTokenId tokenId) {}

    @Override
    public void change(AccountId accountId, ClearText next) {}
}
