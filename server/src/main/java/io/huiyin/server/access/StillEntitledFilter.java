package io.huiyin.server.access;

import io.huiyin.console.access.ApiProblems;
import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.console.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether whoever is signed in may still do what the session says: a session ends with the
 * account, with its role or unit, with its password, and after a working day in any case. Whoever has a first password
 * changes it before anything else.
 */
final class StillEntitledFilter extends OncePerRequestFilter {

    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(StillEntitledFilter.class);

    private final CurrentRights rights;
    private final ApiProblems problems;
    private final Clock clock;

    StillEntitledFilter(CurrentRights rights, ApiProblems problems, Clock clock) {
        this.rights = rights;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null || !(present.getPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<CurrentRights.Entitlement> entitlement = rights.of(person.accountId());
        if (entitlement.filter(found -> stillCovers(found, person)).isEmpty()) {
            LOG.info(
                    "The session of {} has ended: the account, its rights or its password changed", person.accountId());
            end(request, response);
        } else if (entitlement.get().mustChangePassword()
                && !ApiTokenFilter.isByToken(present)
                && !ConsoleAccess.isOpenBeforePasswordChange(request)) {
            demandNewPassword(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean stillCovers(CurrentRights.Entitlement found, SignedIn person) {
        return found.rights().cover(person.role(), person.unit())
                && person.passwordGeneration() == found.passwordGeneration()
                && clock.instant().isBefore(person.since().plus(LONGEST_SESSION));
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (ConsoleAccess.isApi(request)) {
            problems.notSignedIn(request, response, new CredentialsExpiredException("The session has ended"));
        } else {
            response.sendRedirect(request.getContextPath() + ConsoleAccess.SESSION_ENDED);
        }
    }

    private void demandNewPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ConsoleAccess.isApi(request)) {
            problems.passwordMustChange(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + ConsoleAccess.PASSWORD_PATH);
        }
    }
}
