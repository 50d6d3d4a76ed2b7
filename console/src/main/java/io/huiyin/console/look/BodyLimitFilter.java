package io.huiyin.console.look;

import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.console.rest.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away bodies larger than any form or call needs, before anything reads them. */
@Component
final class BodyLimitFilter extends OncePerRequestFilter {

    private final Problems problems;

    BodyLimitFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LimitedBody.LIMIT) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (isFormOfUnknownLength(request)) {
            refuse(request, response, HttpStatus.LENGTH_REQUIRED);
        } else {
            chain.doFilter(request.getContentLengthLong() < 0 ? new LimitedBody(request) : request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        if (ConsoleAccess.isApi(request)) {
            problems.write(request, response, status);
        } else {
            response.sendError(status.value());
        }
    }

    // A form's fields are read by the server itself, out of reach of the counting body.
    private static boolean isFormOfUnknownLength(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getContentLengthLong() < 0
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
