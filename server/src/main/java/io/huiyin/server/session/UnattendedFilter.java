package io.huiyin.server.session;

import io.huiyin.console.live.Unattended;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an unattended desk be signed out in time, though its page brings itself up to date. */
final class UnattendedFilter extends OncePerRequestFilter {

    private final KeptSessions sessions;

    UnattendedFilter(KeptSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Unattended.asks(request)) {
            sessions.unattended(() -> chain.doFilter(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
