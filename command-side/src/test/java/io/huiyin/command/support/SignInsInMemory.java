package io.huiyin.command.support;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.account.SignIns;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Logins and passwords of the tests, readable. */
public final class SignInsInMemory implements SignIns {

    private final Map<ApiTokenId, ClearText> tokens = new HashMap<>();
    private final Map<String, AccountId> owners = new HashMap<>();
    private final Map<AccountId, ClearText> passwords = new HashMap<>();
    private final Set<AccountId> unlocked = new HashSet<>();
    private int issued;

    @Override
    public Optional<ClearText> open(AccountId accountId, String login, ClearText displayName) {
        owners.putIfAbsent(login, accountId);
        return accountId.equals(owners.get(login)) ? Optional.of(issue(accountId)) : Optional.empty();
    }

    @Override
    public Optional<ClearText> reset(AccountId accountId) {
        return owners.containsValue(accountId) ? Optional.of(issue(accountId)) : Optional.empty();
    }

    @Override
    public void unlock(AccountId accountId) {
        unlocked.add(accountId);
    }

    @Override
    public void refuseUnfit(AccountId accountId, ClearText current, ClearText next) {
        if (!current.equals(passwords.get(accountId))) {
            throw RefusedException.because("currentPassword", RefusalCode.WRONG_PASSWORD);
        }
    }

    @Override
    public ClearText issueToken(AccountId accountId, ApiTokenId tokenId, ClearText name, Instant expiresAt) {
        ClearText token = new ClearText("secret of " + tokenId);
        tokens.put(tokenId, token);
        return token;
    }

    @Override
    public void revokeToken(AccountId accountId, ApiTokenId tokenId) {
        tokens.remove(tokenId);
    }

    public boolean knows(ApiTokenId tokenId) {
        return tokens.containsKey(tokenId);
    }

    @Override
    public void change(AccountId accountId, ClearText next) {
        passwords.put(accountId, next);
    }

    public ClearText passwordOf(AccountId accountId) {
        return passwords.get(accountId);
    }

    public boolean hasUnlocked(AccountId accountId) {
        return unlocked.contains(accountId);
    }

    private ClearText issue(AccountId accountId) {
        issued++;
        ClearText password = new ClearText("password-" + issued);
        passwords.put(accountId, password);
        return password;
    }
}
