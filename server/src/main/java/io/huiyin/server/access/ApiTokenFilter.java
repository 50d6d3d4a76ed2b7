package io.huiyin.server.access;

import io.huiyin.console.access.ApiProblems;
import io.huiyin.console.access.ConsoleAccess;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs call the API with a token, for that one call: no session begins. Elsewhere a token opens nothing. A call
 * whose token is not good is turned away, whatever else it brings.
 */
final class ApiTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenSignIn tokens;
    private final ApiProblems problems;
    private final SecurityContextRepository forThisCall = new RequestAttributeSecurityContextRepository();

    ApiTokenFilter(TokenSignIn tokens, ApiProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** How a token marks a call: a first password that nobody changed does not concern a program. */
    private record ByToken() {}

    /** Whether somebody is signed in by a token. */
    static boolean isByToken(Authentication present) {
        return present.getDetails() instanceof ByToken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> presented = presentedAtTheApi(request);
        if (presented.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            signIn(presented.get(), request, response);
        } catch (AuthenticationException turnedAway) {
            SecurityContextHolder.clearContext();
            problems.notSignedIn(request, response, turnedAway);
            return;
        }
        chain.doFilter(request, response);
    }

    private void signIn(String presented, HttpServletRequest request, HttpServletResponse response) {
        AbstractAuthenticationToken program = (AbstractAuthenticationToken)
                tokens.signIn(presented, request.getRemoteAddr()).authentication();
        program.setDetails(new ByToken());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(program);
        SecurityContextHolder.setContext(context);
        forThisCall.saveContext(context, request, response);
    }

    private static Optional<String> presentedAtTheApi(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> ConsoleAccess.isApi(request))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
