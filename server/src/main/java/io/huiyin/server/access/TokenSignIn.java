package io.huiyin.server.access;

import io.huiyin.api.account.AccountState;
import io.huiyin.console.access.SignedIn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

/**
 * Checks the token a program shows, and looks up what its account may do now. Failures count against the network they
 * come from, as those of logins do; a token that is good goes on.
 */
final class TokenSignIn {

    private final ApiTokens tokens;
    private final Credentials credentials;
    private final CurrentRights rights;
    private final AddressThrottle addresses;
    private final SignInBook book;
    private final Clock clock;

    TokenSignIn(
            ApiTokens tokens,
            Credentials credentials,
            CurrentRights rights,
            AddressThrottle addresses,
            SignInBook book,
            Clock clock) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.rights = rights;
        this.addresses = addresses;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Whoever shows a good token.
     *
     * @param address the client's network address
     * @throws AuthenticationException if the token is none, has expired, was taken back, or its account may not act; or
     *     while the network has no failure left
     */
    SignedIn signIn(String presented, String address) {
        Optional<SignedIn> person = tokens.use(presented).flatMap(this::signedIn);
        if (person.isEmpty()) {
            addresses.check(address);
            addresses.noteFailure(address);
            throw new BadCredentialsException("The token opens nothing");
        }
        book.noteSignIn(person.get().accountId(), ClientDetails.REST, address);
        return person.get();
    }

    private Optional<SignedIn> signedIn(ApiTokens.Kept token) {
        return rights.of(token.accountId())
                .filter(found -> found.rights().state() == AccountState.ACTIVE)
                .flatMap(found -> credentials
                        .findOf(token.accountId())
                        .map(credential -> new SignedIn(
                                credential.accountId(),
                                found.rights().role(),
                                found.rights().unitId(),
                                credential.displayName(),
                                found.passwordGeneration(),
                                clock.instant())));
    }
}
