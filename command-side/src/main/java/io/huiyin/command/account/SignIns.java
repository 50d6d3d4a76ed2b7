package io.huiyin.command.account;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import java.util.Optional;

/**
 * How the owners of accounts sign in: logins, names and password hashes, kept beside the ledger and never in an event.
 * Thread-safe.
 */
public interface SignIns {

    /**
     * Gives an account a login with a random first password. The same account may ask again, and gets another password.
     *
     * @return the password; empty when the login is another account's
     */
    Optional<ClearText> open(AccountId accountId, String login, ClearText displayName);

    /**
     * Replaces an account's password by a random first one, and ends its rest after failures.
     *
     * @return the password; empty when nobody signs in with the account
     */
    Optional<ClearText> reset(AccountId accountId);

    /** Ends the rest of an account after too many failures. */
    void unlock(AccountId accountId);

    /**
     * Refuses an own new password that would not do, or whose present one is not known.
     *
     * @throws RefusedException naming the field
     */
    void refuseUnfit(AccountId accountId, ClearText current, ClearText next);

    /**
     * Gives an account a token for a program, kept as a hash only.
     *
     * @param name which program it is for
     * @param expiresAt from when on it opens nothing
     * @return the token
     * @throws RefusedException when nobody signs in with the account
     */
    ClearText issueToken(AccountId accountId, ApiTokenId tokenId, ClearText name, Instant expiresAt);

    /** Takes a token back; one the account does not have is none to take back. */
    void revokeToken(AccountId accountId, ApiTokenId tokenId);

    /** Replaces an account's password by one its owner chose. */
    void change(AccountId accountId, ClearText next);
}
