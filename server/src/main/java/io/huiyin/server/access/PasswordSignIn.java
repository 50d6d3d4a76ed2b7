package io.huiyin.server.access;

import io.huiyin.api.account.AccountState;
import io.huiyin.console.access.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks login and password, and looks up what the account may do now. */
final class PasswordSignIn implements AuthenticationProvider {

    private static final int STRIPES = 64;

    private final Credentials credentials;
    private final PasswordEncoder encoder;
    private final CurrentRights rights;
    private final SignInThrottle throttle;
    private final AddressThrottle addresses;
    private final SignInBook book;
    private final KnownPasswords knownPasswords;
    private final Clock clock;
    private final String nobodysHash;
    private final List<Object> stripes =
            IntStream.range(0, STRIPES).mapToObj(number -> new Object()).toList();

    PasswordSignIn(
            Credentials credentials,
            PasswordEncoder encoder,
            CurrentRights rights,
            SignInThrottle throttle,
            AddressThrottle addresses,
            SignInBook book,
            KnownPasswords knownPasswords,
            Clock clock) {
        this.credentials = credentials;
        this.encoder = encoder;
        this.rights = rights;
        this.throttle = throttle;
        this.addresses = addresses;
        this.book = book;
        this.knownPasswords = knownPasswords;
        this.clock = clock;
        this.nobodysHash = String.valueOf(encoder.encode(RandomPassword.create()));
    }

    @Override
    public Authentication authenticate(Authentication wish) {
        Try attempt = Try.of(wish);
        Credential credential = verified(attempt);
        SignedIn person = signedIn(credential).orElseThrow(PasswordSignIn::wrong);
        book.noteSignIn(
                person.accountId(), attempt.from().door(), attempt.from().address());
        return person.authentication();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Credential verified(Try attempt) {
        Optional<Credential> found = credentials.find(attempt.login());
        if (found.isPresent() && knownPasswords.fits(found.get(), attempt.password())) {
            return found.get();
        }
        // One try at a time for each login, or many at once would each be the fifth.
        synchronized (
                stripes.get(
                        Math.floorMod(attempt.login().toLowerCase(Locale.ROOT).hashCode(), STRIPES))) {
            return slowlyVerified(attempt, found);
        }
    }

    private Credential slowlyVerified(Try attempt, Optional<Credential> found) {
        addresses.check(attempt.from().address());
        throttle.check(attempt.login());
        // An unknown login costs as much time as a wrong password, so that nobody can tell them apart.
        String hash = found.map(Credential::passwordHash).orElse(nobodysHash);
        boolean fits = encoder.matches(attempt.password(), hash);
        if (!fits || found.isEmpty()) {
            noteFailure(attempt, found);
            throw wrong();
        }
        throttle.forget(attempt.login());
        knownPasswords.remember(found.get(), attempt.password());
        return found.get();
    }

    private void noteFailure(Try attempt, Optional<Credential> found) {
        addresses.noteFailure(attempt.from().address());
        throttle.noteFailure(attempt.login())
                .ifPresent(until -> found.ifPresent(credential -> book.noteLockout(credential.accountId(), until)));
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Login or password is wrong");
    }

    private Optional<SignedIn> signedIn(Credential credential) {
        return rights.of(credential.accountId())
                .map(CurrentRights.Entitlement::rights)
                .filter(found -> found.state() == AccountState.ACTIVE)
                .map(found -> new SignedIn(
                        credential.accountId(),
                        found.role(),
                        found.unitId(),
                        credential.displayName(),
                        credential.generation(),
                        clock.instant()));
    }

    /** One try to sign in. */
    private record Try(String login, String password, ClientDetails from) {

        static Try of(Authentication wish) {
            ClientDetails from = wish.getDetails() instanceof ClientDetails details
                    ? details
                    : new ClientDetails(ClientDetails.CONSOLE, "");
            return new Try(wish.getName(), String.valueOf(wish.getCredentials()), from);
        }
    }
}
