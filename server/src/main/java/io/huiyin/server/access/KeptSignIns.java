package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.account.SignIns;
import io.huiyin.console.access.TooManyFailuresException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps sign-ins in kept state, and tells this node's caches at once. */
final class KeptSignIns implements SignIns {

    private static final String CURRENT = "currentPassword";
    private static final String NEXT = "newPassword";

    private final Credentials credentials;
    private final SignInBook book;
    private final ApiTokens tokens;
    private final CurrentRights rights;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final PasswordRules rules = new PasswordRules();

    KeptSignIns(
            Credentials credentials,
            SignInBook book,
            ApiTokens tokens,
            CurrentRights rights,
            SignInThrottle throttle,
            PasswordEncoder encoder) {
        this.credentials = credentials;
        this.book = book;
        this.tokens = tokens;
        this.rights = rights;
        this.throttle = throttle;
        this.encoder = encoder;
    }

    @Override
    public Optional<ClearText> open(AccountId accountId, String login, ClearText displayName) {
        String password = RandomPassword.create();
        return credentials.open(login, accountId, displayName.value(), password)
                ? Optional.of(new ClearText(password))
                : Optional.empty();
    }

    @Override
    public Optional<ClearText> reset(AccountId accountId) {
        String password = RandomPassword.create();
        if (!credentials.replacePassword(accountId, password, true)) {
            return Optional.empty();
        }
        unlock(accountId);
        return Optional.of(new ClearText(password));
    }

    @Override
    public void unlock(AccountId accountId) {
        book.noteUnlocked(accountId);
        credentials.findOf(accountId).map(Credential::login).ifPresent(throttle::forget);
        rights.forget(accountId);
    }

    @Override
    public void refuseUnfit(AccountId accountId, ClearText current, ClearText next) {
        Credential credential = credentials
                .findOf(accountId)
                .orElseThrow(() -> RefusedException.because("accountId", RefusalCode.NO_SIGN_IN));
        refuseWrong(credential, current.value());
        if (current.equals(next)) {
            throw RefusedException.because(NEXT, RefusalCode.SAME_PASSWORD);
        }
        Optional<Violation> unfit =
                rules.check(NEXT, next.value(), List.of(credential.login(), credential.displayName()));
        unfit.ifPresent(violation -> {
            throw new RefusedException(List.of(violation));
        });
    }

    // Whoever finds an unlocked desk must not guess on here.
    private void refuseWrong(Credential credential, String current) {
        try {
            throttle.check(credential.login());
        } catch (TooManyFailuresException resting) {
            throw RefusedException.because(CURRENT, RefusalCode.SIGN_IN_RESTS, resting.until());
        }
        if (!encoder.matches(current, credential.passwordHash())) {
            throttle.noteFailure(credential.login())
                    .ifPresent(until -> book.noteLockout(credential.accountId(), until));
            throw RefusedException.because(CURRENT, RefusalCode.WRONG_PASSWORD);
        }
    }

    @Override
    public ClearText issueToken(AccountId accountId, ApiTokenId tokenId, ClearText name, Instant expiresAt) {
        if (credentials.findOf(accountId).isEmpty()) {
            throw RefusedException.because("accountId", RefusalCode.NO_SIGN_IN);
        }
        return new ClearText(tokens.issue(accountId, tokenId, name.value(), expiresAt));
    }

    @Override
    public void revokeToken(AccountId accountId, ApiTokenId tokenId) {
        tokens.revoke(accountId, tokenId);
    }

    @Override
    public void change(AccountId accountId, ClearText next) {
        credentials.replacePassword(accountId, next.value(), false);
        rights.forget(accountId);
    }
}
