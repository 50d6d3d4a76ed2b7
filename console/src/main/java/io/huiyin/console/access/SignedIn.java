package io.huiyin.console.access;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The person at the desk: the principal of every signed-in request.
 *
 * @param accountId the pseudonym that goes on record
 * @param role what the person may do
 * @param unit the unit the person works for; absent for roles without one
 * @param displayName what the page calls the person; never stored in an event
 * @param passwordGeneration which of the account's passwords the person signed in with, counted from 0
 * @param since when the person signed in
 */
public record SignedIn(
        AccountId accountId,
        Role role,
        @Nullable UnitId unit,
        String displayName,
        long passwordGeneration,
        Instant since)
        implements AuthenticatedPrincipal {

    /** The pseudonym, so that no log or session listing shows the person's name. */
    @Override
    public String getName() {
        return accountId.value();
    }

    /** That this person is signed in, for the web server's security. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    /**
     * Keeps a door shut that the house would refuse in any case.
     *
     * @param message the command or query behind the door
     * @throws RefusedException with {@link RefusalCode#NOT_YOUR_ROLE}
     */
    public void refuseUnlessMay(Class<?> message) {
        if (!Permissions.mayUse(message, role)) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, role);
        }
    }

    /**
     * The envelope of what this person asks.
     *
     * @param source the door it came in by: {@code console} or {@code rest}
     */
    public Envelope envelope(String source) {
        return new Envelope(accountId, role, unit, null, null, source, Origin.LIVE);
    }
}
