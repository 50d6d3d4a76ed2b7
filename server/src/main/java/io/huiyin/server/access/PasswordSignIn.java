package io.huiyin.server.access;

import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.console.access.SignedIn;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks login and password, and looks up what the account may do now. */
final class PasswordSignIn implements AuthenticationProvider {

    private final Credentials credentials;
    private final PasswordEncoder encoder;
    private final QueryBus queries;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    PasswordSignIn(Credentials credentials, PasswordEncoder encoder, QueryBus queries, SignInThrottle throttle) {
        this.credentials = credentials;
        this.encoder = encoder;
        this.queries = queries;
        this.throttle = throttle;
        this.nobodysHash = String.valueOf(encoder.encode(RandomPassword.create()));
    }

    @Override
    public Authentication authenticate(Authentication wish) {
        String login = wish.getName();
        throttle.check(login);
        Optional<Credential> credential = credentials.find(login);
        // An unknown login costs as much time as a wrong password, so that nobody can tell them apart.
        String hash = credential.map(Credential::passwordHash).orElse(nobodysHash);
        boolean fits = encoder.matches(String.valueOf(wish.getCredentials()), hash);
        Optional<SignedIn> person = fits ? credential.flatMap(this::signedIn) : Optional.empty();
        if (person.isEmpty()) {
            throttle.noteFailure(login);
            throw new BadCredentialsException("Login or password is wrong");
        }
        throttle.noteSuccess(login);
        return person.get().authentication();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Optional<SignedIn> signedIn(Credential credential) {
        return account(credential)
                .filter(account -> !account.closed())
                .map(account ->
                        new SignedIn(account.accountId(), account.role(), account.unitId(), credential.displayName()));
    }

    private Optional<AccountSummary> account(Credential credential) {
        var query = new GenericQueryMessage<>(
                        new FindAccount(credential.accountId()), ResponseTypes.optionalInstanceOf(AccountSummary.class))
                .withMetaData(Envelope.system("sign-in", Origin.LIVE).toMetaData());
        return Objects.requireNonNull(queries.query(query).join().getPayload(), "No answer about an account");
    }
}
